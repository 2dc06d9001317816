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
}
