using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Sentences within a live conversation: open questions, open proposals, running jobs.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("yes")]
    [InlineData("ok, place the order")]
    [InlineData("sounds good to me")]
    [InlineData("👍")]
    [InlineData("好")]
    [InlineData("就这样")]
    [InlineData("可以，下单吧")]
    [InlineData("没问题，买吧谢谢")]
    public async Task Plan_YesToAProposal_AcceptsIt(string yes)
    {
        var result = await Ask.About(yes, await Proposed());

        Assert.Equal((PlanKind.Decision, Decision.Accept), (result.Kind, result.Decision));
        Assert.Equal("task-1", result.TaskId);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("no thanks")]
    [InlineData("never mind")]
    [InlineData("cancel")]
    [InlineData("不要")]
    [InlineData("算了吧")]
    [InlineData("不用了谢谢")]
    [InlineData("太贵了")]
    public async Task Plan_NoToAProposal_DeclinesIt(string no)
    {
        var result = await Ask.About(no, await Proposed());

        Assert.Equal((PlanKind.Decision, Decision.Decline), (result.Kind, result.Decision));
    }

    [Theory]
    [InlineData("hmm")]
    [InlineData("maybe")]
    [InlineData("not sure")]
    [InlineData("yes?")]
    [InlineData("ok what is in it")]
    [InlineData("how much is delivery")]
    [InlineData("he said yes")]
    [InlineData("\"yes\"")]
    [InlineData("也许吧")]
    [InlineData("再想想")]
    [InlineData("好喝吗")]
    [InlineData("为什么选这家")]
    [InlineData("老板说可以")]
    [InlineData("如果好的话")]
    [InlineData("好是好")]
    public async Task Plan_DoubtAboutAProposal_DecidesNothing(string doubt)
    {
        var result = await Ask.About(doubt, await Proposed());

        Assert.True(result.Decision is null, Ask.Summary(result));
        Assert.NotEqual(PlanKind.Plan, result.Kind);
    }

    [Theory]
    [InlineData("yes but make it 3", "Change 3×Latte")]
    [InlineData("好，但是换成大杯", "Change 2×Latte @大杯")]
    [InlineData("ok, to the office", "Change 2×Latte | to office")]
    [InlineData("no, two americanos", "Change 2×Americano")]
    [InlineData("order 3 pork buns", "Change 3×Pork Bun")]
    public async Task Plan_YesWithAChange_IsAChangeOfTheSameJob(string utterance, string expected)
    {
        var result = await Ask.About(utterance, await Proposed());

        Assert.Equal(expected, Ask.Summary(result));
        Assert.Equal("task-1", result.TaskId);
    }

    [Fact]
    public async Task Plan_ChangeThatRaisesAQuestion_StaysWithTheJob()
    {
        var proposed = await Proposed();
        var asked = await Ask.About("deliver it to Mars Base", proposed);

        var answered = await Ask.About(
            "the office",
            proposed with
            {
                Question = new OpenQuestion(asked.Question!, asked.Legs),
            }
        );

        Assert.Equal("Change 2×Latte | to office", Ask.Summary(answered));
        Assert.Equal("task-1", answered.TaskId);
    }

    [Fact]
    public async Task Plan_YesToNothing_SaysSo()
    {
        var result = await Ask.About("yes please");

        Assert.Equal((PlanKind.Answer, "There is nothing waiting for your confirmation."), (result.Kind, result.Text));
    }

    [Theory]
    [InlineData("cancel my order")]
    [InlineData("取消订单")]
    [InlineData("我的奶茶不要了")]
    [InlineData("refund me")]
    public async Task Plan_CancelWithOneRunning_CancelsIt(string utterance)
    {
        var result = await Ask.About(utterance, Running("a"));

        Assert.Equal((PlanKind.Cancel, "a"), (result.Kind, result.TaskId));
    }

    [Fact]
    public async Task Plan_CancelWithSeveralRunning_AsksWhich()
    {
        var result = await Ask.About("cancel my order", Running("a", "b"));

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal(["a", "b"], result.Question!.Choices.Select(choice => choice.Value));
    }

    [Fact]
    public async Task Plan_WhichOfSeveral_IsAnswered()
    {
        var running = Running("a", "b");
        var asked = await Ask.About("cancel my order", running);

        var result = await Ask.About(
            "the second one",
            running with
            {
                Question = new OpenQuestion(asked.Question!, asked.Legs),
            }
        );

        Assert.Equal((PlanKind.Cancel, "b"), (result.Kind, result.TaskId));
    }

    [Theory]
    [InlineData("取消所有订单，不要问我")]
    [InlineData("cancel everything")]
    public async Task Plan_CancelAll_IsConfirmedFirst(string utterance) =>
        Assert.Equal(PlanKind.Question, (await Ask.About(utterance, Running("a"))).Kind);

    [Theory]
    [InlineData("how do I cancel an order")]
    [InlineData("怎么取消订单")]
    public async Task Plan_QuestionAboutCancelling_CancelsNothing(string utterance) =>
        Assert.Equal(PlanKind.Answer, (await Ask.About(utterance, Running("a"))).Kind);

    [Theory]
    [InlineData("where is my order")]
    [InlineData("how long until it arrives")]
    [InlineData("到哪了")]
    [InlineData("还要多久")]
    public async Task Plan_WhereIsIt_IsAStatus(string utterance)
    {
        var result = await Ask.About(utterance, Running("a", "b"));

        Assert.Equal((PlanKind.Status, "a"), (result.Kind, result.TaskId));
    }

    [Fact]
    public async Task Plan_ChangeWhileQuoting_ChangesTheJob()
    {
        var result = await Ask.About(
            "make it 30",
            Running("a") with
            {
                Running = [Task("a", "quoting", await Lattes())],
            }
        );

        Assert.Equal(("Change 30×Latte", "a"), (Ask.Summary(result), result.TaskId));
    }

    [Fact]
    public async Task Plan_ChangeAfterBuying_IsTooLate()
    {
        var result = await Ask.About(
            "make it 30",
            Running("a") with
            {
                Running = [Task("a", "buying", await Lattes())],
            }
        );

        Assert.Equal(PlanKind.Answer, result.Kind);
    }

    private static async Task<IReadOnlyList<Leg>> Lattes() => (await Ask.About("two lattes")).Legs;

    private static async Task<ConversationContext> Proposed() =>
        new([], Proposal: new OpenProposal("task-1", "hash", await Lattes(), Money.Fen(4200)));

    private static ConversationContext Running(params string[] ids) =>
        new([], Running: [.. ids.Select(id => Task(id, "fulfilling", []))]);

    private static RunningTask Task(string id, string status, IReadOnlyList<Leg> legs) =>
        new(id, status, legs, $"Order {id}");
}
