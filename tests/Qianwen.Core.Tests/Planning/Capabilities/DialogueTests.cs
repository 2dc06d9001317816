using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Wishes that take several turns.</summary>
public sealed class DialogueTests
{
    [Fact]
    public async Task Replay_FollowUps_ChangeOneArgumentEach()
    {
        var result = await Services.Dialogue(
            "请帮我查一下价格中等的川菜餐厅",
            "A: 没有这样的餐厅。",
            "中心也没有吗？",
            "A: 也没有。",
            "那西班牙菜呢？"
        );

        Assert.Equal("restaurant/search area=中心 cuisine=西班牙菜 price=中等", Services.Legs(result));
    }

    [Fact]
    public async Task Replay_AnswersAndThanks_KeepTheWholeState()
    {
        var result = await Services.Dialogue(
            "I want to book a flight to Seattle",
            "A: Where from, and when?",
            "I am leaving from Denver on Friday",
            "A: Which class?",
            "business class",
            "A: Shall I book it?",
            "thank you"
        );

        Assert.Equal(
            "flight/book class=business class date=Friday destination=Seattle origin=Denver",
            Services.Legs(result)
        );
    }

    [Fact]
    public async Task Replay_SecondWish_IsALegOfItsOwn()
    {
        var result = await Services.Dialogue("订周五外滩附近的酒店", "A: 订好了。", "我还要一张从南京到上海的火车票");

        Assert.Equal(["hotel", "train"], result.Legs.Select(leg => leg.Family));
    }

    [Fact]
    public async Task Ask_Answer_FillsWhatWasMissing()
    {
        var first = await Services.Ask("帮我订一张去上海的机票");
        var open = new ConversationContext(
            [new Turn("user", "帮我订一张去上海的机票"), new Turn("assistant", first.Text)],
            new OpenQuestion(first.Question!, first.Legs)
        );

        var second = await Ask.Of(Services.Registry, "长沙", open);

        Assert.Equal("origin", first.Question!.Argument);
        Assert.Equal("长沙", second.Legs[0].Get<EntityReference>("origin")!.Words);
    }

    [Fact]
    public async Task Ask_YesToAProposal_IsADecision()
    {
        var legs = (await Services.Ask("订周五外滩附近的酒店，住两晚")).Legs;
        var open = new ConversationContext([], Proposal: new OpenProposal("t1", "hash", legs, new(10000, "CNY")));

        Assert.Equal(Decision.Accept, (await Ask.Of(Services.Registry, "好的", open)).Decision);
        Assert.Equal(Decision.Decline, (await Ask.Of(Services.Registry, "不要了", open)).Decision);
    }

    [Fact]
    public async Task Replay_WhatTheOtherSideAsks_TellsWhatItIsAbout()
    {
        var result = await Services.Dialogue(
            "Book Bella Notte tonight",
            "A: For how many people and what time?",
            "four at 7 pm"
        );

        Assert.Equal("restaurant", Assert.Single(result.Legs).Family);
    }

    [Fact]
    public async Task Replay_OfferThatIsTaken_FillsWhatWasOpen()
    {
        var result = await Services.Dialogue(
            "I need a cab for two people",
            "A: Are you going to 3111 Mission College Boulevard?",
            "Yes, that's right."
        );

        Assert.Contains("destination=3111 Mission College Boulevard", Services.Legs(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_NumberThatIsChangedTo_WinsOverOthers()
    {
        var result = await Services.Dialogue(
            "订个位，江南春，五位六点",
            "A: 好的，五位18:00。",
            "又来了两个朋友，改成七位"
        );

        Assert.Contains("party_size=七位", Services.Legs(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_FurtherWishesOnAThing_LeaveTheThing()
    {
        var result = await Services.Dialogue("show me sneakers", "A: Any size or color?", "white, size 9");

        Assert.Contains("query=sneakers", Services.Legs(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_BuyTheEarliest_BuysWhatItIsAbout()
    {
        var result = await Services.Dialogue(
            "查一下合肥到上海的火车",
            "A: 哪天的？",
            "明天的，要高铁",
            "A: 最早一班7:20。",
            "买最早那班，两个人"
        );

        Assert.Equal("train", Assert.Single(result.Legs).Family);
    }

    [Theory]
    [InlineData(
        "帮我叫车 / A: 从哪里到哪里？ / 从万象城到大学城 / A: 快车还是专车？ / 专车。哦不，快车就行",
        "ride_hailing/book destination=大学城 origin=万象城 vehicle_type=快车"
    )]
    [InlineData(
        "I want a hotel / A: Which city? / Portland / A: I found 10 hotels. / Sorry, Seattle. 2 rooms from December 3",
        "hotel/search check_in=December 3 location=Seattle rooms=2 rooms"
    )]
    public async Task Replay_SecondThoughtInOneBreath_Counts(string talk, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Dialogue(talk.Split(" / "))));
}
