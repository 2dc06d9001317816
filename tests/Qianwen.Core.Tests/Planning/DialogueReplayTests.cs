using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Conversations of which only the words are known.</summary>
public sealed class DialogueReplayTests
{
    [Fact]
    public async Task PlanAsync_SeveralChanges_AddUp() =>
        Assert.Equal(
            "Change 30×伯牙绝弦 @大杯 -冰; 1×桂馥兰香 | to office",
            Ask.Summary(
                await Ask.Dialogue(
                    "点40杯伯牙绝弦",
                    "改成30杯",
                    "换成大杯",
                    "好，但是不要冰",
                    "送到公司",
                    "加一杯桂馥兰香"
                )
            )
        );

    [Fact]
    public async Task PlanAsync_ThanksAtTheEnd_KeepsWhatWasAgreed()
    {
        var result = await Ask.Dialogue(
            "hello",
            "a pizza and two lattes",
            "make the pizza gluten free",
            "thank you very much"
        );

        Assert.Equal("Answer 1×Pizza +gluten free; 2×Latte", Ask.Summary(result));
    }

    [Fact]
    public async Task PlanAsync_ChangeAfterANo_TakesTheOrderUpAgain() =>
        Assert.Equal("Plan 3×Latte", Ask.Summary(await Ask.Dialogue("two lattes", "no", "make it three")));

    [Fact]
    public async Task PlanAsync_NoAtTheEnd_LeavesNothing() =>
        Assert.Equal("Decision:Decline", Ask.Summary(await Ask.Dialogue("two lattes", "no")));

    [Fact]
    public async Task PlanAsync_AnswersOfTheAssistant_AreNotTakenForThePersons()
    {
        var result = await new DialogueReplay(new EmbeddedPlanner()).PlanAsync(
            Ask.Request(
                "five",
                new ConversationContext([
                    new Turn("user", "some lattes"),
                    new Turn("assistant", "Order 40 boya juexian?"),
                ])
            ),
            CancellationToken.None
        );

        Assert.Equal("Plan 5×Latte", Ask.Summary(result));
    }

    [Fact]
    public async Task PlanAsync_EmptyConversation_IsTheSentenceAlone() =>
        Assert.Equal("Plan 2×Latte", Ask.Summary(await Ask.Dialogue("two lattes")));
}
