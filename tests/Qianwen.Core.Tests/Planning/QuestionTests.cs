using Qianwen.Contracts.People;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Tests.Planning;

/// <summary>What is asked, and with which ready answers.</summary>
public sealed class QuestionTests
{
    [Fact]
    public async Task Plan_NothingNamed_AsksWhat()
    {
        var result = await Ask.About("叫外卖");

        Assert.Equal((PlanKind.Question, "items"), (result.Kind, result.Question!.Argument));
        Assert.Equal("想点什么？", result.Text);
        Assert.Equal(["items"], Assert.Single(result.Legs).Missing);
    }

    [Fact]
    public async Task Plan_ItemOfAnotherShop_OffersThatShop()
    {
        var result = await Ask.About("来一杯星巴克的生椰拿铁");

        Assert.Equal("merchant", result.Question!.Argument);
        Assert.Equal(new QuestionChoice("瑞幸咖啡", "luckin"), Assert.Single(result.Question.Choices));
    }

    [Fact]
    public async Task Plan_UnknownItemOfAKnownShop_OffersWhatIsCalledAlmostSo()
    {
        var result = await Ask.About("order two flower oolongs from chagee");

        Assert.Equal("items[0]", result.Question!.Argument);
        Assert.Contains(result.Question.Choices, choice => choice.Value == "chagee/huatian");
    }

    [Fact]
    public async Task Plan_ShopNameOfTwoShops_AsksWhich()
    {
        var entries = TestRegistry.Entries().ToList();
        entries.Add(new("starlight", EntityKind.Merchant, new("星光咖啡", "Starlight Coffee"), ["星咖"]));
        entries.Add(new("starmoon", EntityKind.Merchant, new("星月咖啡", "Starmoon Coffee"), ["星咖"]));

        var result = await Ask.Of(TestRegistry.With(entries), "来两杯星咖的拿铁");

        Assert.Equal("merchant", result.Question!.Argument);
        Assert.Equal(["starlight", "starmoon"], result.Question.Choices.Select(choice => choice.Value));
    }

    [Theory]
    [InlineData("送到火星基地的两杯拿铁")]
    [InlineData("两杯拿铁送到火星基地")]
    [InlineData("two lattes delivered to Mars Base")]
    public async Task Plan_UnknownAddress_OffersTheSavedOnes(string utterance)
    {
        var result = await Ask.About(utterance);

        Assert.Equal((PlanKind.Question, "address"), (result.Kind, result.Question!.Argument));
        Assert.Equal(["home", "office", "奶奶家"], result.Question.Choices.Select(choice => choice.Value));
    }

    [Fact]
    public async Task Plan_PersonWithoutAddress_AsksWhereTo()
    {
        var profile = new PersonProfile("p2", "New", "en", "Asia/Shanghai", []);

        var result = await Ask.Of(TestRegistry.Snapshot, "two lattes", profile: profile);

        Assert.Equal(("address", 0), (result.Question!.Argument, result.Question.Choices.Count));
    }

    [Theory]
    [InlineData("some lattes")]
    [InlineData("order 300 lattes")]
    [InlineData("order 2.5 lattes")]
    [InlineData("order -2 lattes")]
    [InlineData("来0杯拿铁")]
    [InlineData("几杯拿铁")]
    public async Task Plan_VagueOrAbsurdAmount_AsksHowMany(string utterance)
    {
        var result = await Ask.About(utterance);

        Assert.Equal((PlanKind.Question, "items[0].quantity"), (result.Kind, result.Question!.Argument));
    }

    [Fact]
    public async Task Plan_TwoThingsToChooseFrom_AsksWhat()
    {
        var result = await Ask.About("order a latte or an americano");

        Assert.Equal((PlanKind.Question, "items"), (result.Kind, result.Question!.Argument));
    }

    [Fact]
    public async Task Plan_SeveralDoubts_AsksForOneThing()
    {
        var result = await Ask.About("some lattes to Mars Base");

        Assert.Equal("items[0].quantity", result.Question!.Argument);
        Assert.Equal(["address", "items[0].quantity"], Assert.Single(result.Legs).Missing.Order());
    }
}
