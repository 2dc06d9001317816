using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Tests.Planning;

/// <summary>The planner knows what is registered, and nothing else.</summary>
public sealed class RegistryTests
{
    [Theory]
    [InlineData("来两份星际拌面", "Plan 2×星际拌面 | from noodle-nova")]
    [InlineData("order two galaxy noodles", "Plan 2×Galaxy Noodles | from noodle-nova")]
    public async Task Plan_NewlyRegisteredNames_AreSpeakableAtOnce(string utterance, string expected)
    {
        var entries = TestRegistry.Entries().ToList();
        entries.Add(new("noodle-nova", EntityKind.Merchant, new("新星面馆", "Noodle Nova"), []));
        entries.Add(new("nova/galaxy", EntityKind.Item, new("星际拌面", "Galaxy Noodles"), [], "noodle-nova"));
        var registry = TestRegistry.With(entries) with { Version = "v2" };

        var named = await Ask.Of(registry, $"{utterance} {(utterance[0] > 'z' ? "，新星面馆的" : "from noodle nova")}");

        Assert.Equal(expected, Ask.Summary(named));
        Assert.Equal(["nova/galaxy"], Ask.ItemsOf(named)[0].Ids);
    }

    [Fact]
    public async Task Plan_NothingRegistered_SaysThatNothingIsAvailable()
    {
        var result = await Ask.Of(new RegistrySnapshot("empty", []), "order two lattes");

        Assert.Equal(PlanKind.Answer, result.Kind);
        Assert.Contains("not available", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ProviderThatCannotBeReached_IsPassedOver()
    {
        var broken = new RegisteredProvider("x", new Uri("http://x/manifest"), null, null, "no answer");
        var registry = TestRegistry.Snapshot with { Providers = [broken, .. TestRegistry.Snapshot.Providers] };

        Assert.Equal("Plan 2×Latte", Ask.Summary(await Ask.Of(registry, "two lattes")));
    }

    [Theory]
    [InlineData("book a hotel near the bund", "hotel booking")]
    [InlineData("call me a taxi to the airport", "ride hailing")]
    [InlineData("book a flight to Beijing tomorrow", "flight booking")]
    [InlineData("买两张去上海的高铁票", "火车票预订")]
    [InlineData("给我妈转50块", "支付转账")]
    [InlineData("帮我买个手机", "购物")]
    public async Task Plan_FamilyThatIsNotRegistered_IsSaidToBeUnavailable(string utterance, string family)
    {
        var result = await Ask.About(utterance);

        Assert.Equal((PlanKind.Answer, 0), (result.Kind, result.Legs.Count));
        Assert.Contains(family, result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what can you do", "order food and drinks")]
    [InlineData("你会什么", "点外卖")]
    [InlineData("hello", "order food and drinks")]
    public async Task Plan_WhatCanYouDo_IsAnsweredFromTheManifests(string utterance, string ability)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(PlanKind.Answer, result.Kind);
        Assert.Contains(ability, result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_Search_NamesTheShopsThatSellIt()
    {
        var result = await Ask.About("附近有什么奶茶店");

        Assert.Equal(PlanKind.Answer, result.Kind);
        Assert.Contains("霸王茶姬", result.Text, StringComparison.Ordinal);
        Assert.Equal(Operations.Search, Assert.Single(result.Legs).Op);
    }

    [Theory]
    [InlineData("two lattes", null, "en")]
    [InlineData("两杯拿铁", null, "zh-CN")]
    [InlineData("兩杯拿鐵", "zh-TW", "zh-CN")]
    [InlineData("two lattes", "zh-CN", "zh-CN")]
    [InlineData("两杯拿铁", "en-US", "en")]
    [InlineData("2 latte 送到公司", null, "zh-CN")]
    [InlineData("42", null, "zh-CN")]
    public async Task Plan_Locale_IsTheWishedOneOrThatOfTheSentence(string utterance, string? wished, string locale) =>
        Assert.Equal(locale, (await Ask.Of(TestRegistry.Snapshot, utterance, locale: wished)).Locale);

    [Fact]
    public async Task Plan_Order_SaysBackWhatWasUnderstood()
    {
        Assert.Equal(
            "好的，40 杯霸王茶姬「伯牙绝弦」（少冰、半糖），送到西溪园区。正在询价…",
            (await Ask.About("点40杯霸王茶姬的伯牙绝弦送到西溪园区，少冰，半糖")).Text
        );
        Assert.Equal(
            "Got it: 2 × Latte (oat milk, no sugar) from Luckin Coffee, to Xixi Campus, at most ¥60.00. Getting quotes…",
            (await Ask.About("two lattes with oat milk and no sugar from luckin to xixi campus under 60 yuan")).Text
        );
    }

    [Fact]
    public async Task Plan_Here_IsWhereThePersonIs()
    {
        var request = Ask.Request("两杯拿铁送到我这里") with { Location = new GeoPoint(30, 120) };

        var result = await Ask.Plan(request);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(new GeoPoint(30, 120), result.Legs[0].Get<DeliveryAddress>(ArgumentNames.Address)!.Location);
    }
}
