using Qianwen.Cli.Asking;
using Qianwen.Contracts.Api;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;

namespace Qianwen.Cli.Tests.Asking;

public sealed class ConversationStateTests
{
    private readonly ConversationState _state = new();

    [Theory]
    [InlineData(JobStatus.Completed, ExitCodes.Done)]
    [InlineData(JobStatus.Declined, ExitCodes.Declined)]
    [InlineData(JobStatus.Cancelled, ExitCodes.Declined)]
    [InlineData(JobStatus.Expired, ExitCodes.NotDone)]
    [InlineData(JobStatus.Failed, ExitCodes.NotDone)]
    public void Evaluate_TaskEnded_FinishesWithItsCode(JobStatus status, int exitCode)
    {
        _state.Apply(Samples.Progress());

        Assert.Equal(new Situation.Finished(exitCode), Evaluate([Samples.Task(status)]));
    }

    [Theory]
    [InlineData(JobStatus.Quoting)]
    [InlineData(JobStatus.Buying)]
    [InlineData(JobStatus.Fulfilling)]
    [InlineData(JobStatus.Cancelling)]
    public void Evaluate_TaskUnderWay_Works(JobStatus status)
    {
        _state.Apply(Samples.Progress());

        Assert.IsType<Situation.Working>(Evaluate([Samples.Task(status)]));
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(1, false)]
    public void Evaluate_BookedForLater_IsDoneOnlyWhereNobodyWouldWatch(int hoursAhead, bool done)
    {
        _state.Apply(Samples.Progress());
        var start = Samples.Noon.AddHours(hoursAhead);
        var offer = Samples.Offer() with
        {
            FulfilledBy = OfferFulfilment.Merchant,
            Service = new ServiceTime(start, start.AddHours(1)),
        };
        var booked = Samples.Task(JobStatus.Fulfilling) with
        {
            CreatedAt = Samples.Noon,
            Orders =
            [
                new(
                    "o",
                    "leg-1",
                    offer,
                    PaymentState.Captured,
                    MerchantOrderStatus.Accepted,
                    "m",
                    null,
                    [],
                    offer.Total,
                    null
                ),
            ],
        };

        var situation = Evaluate([booked]);

        Assert.Equal(done, situation is Situation.Finished { ExitCode: ExitCodes.Done });
        Assert.Equal(!done, situation is Situation.Working);
    }

    [Fact]
    public void Evaluate_ProposalShown_WaitsForTheDecision()
    {
        _state.Apply(Samples.Proposal());

        Assert.IsType<Situation.Proposed>(Evaluate([Samples.Task(JobStatus.Proposed)]));
    }

    [Fact]
    public void Evaluate_ProposalNotShownYet_WorksUntilItIsQuiet()
    {
        _state.Apply(Samples.Proposal("hash-old"));
        var task = Samples.Task(JobStatus.Proposed, "hash-new");

        Assert.IsType<Situation.Working>(Evaluate([task], quiet: false));
        Assert.IsType<Situation.Proposed>(Evaluate([task], quiet: true));
    }

    [Fact]
    public void Evaluate_AnswerAboutTheProposedTask_WaitsWhetherItFollows()
    {
        _state.Apply(Samples.Proposal());
        _state.Said();
        _state.Apply(Samples.Said("好的，下单。") with { TaskId = Samples.TaskId });

        Assert.IsType<Situation.Working>(Evaluate([Samples.Task(JobStatus.Proposed)], quiet: false));
        Assert.IsType<Situation.Proposed>(Evaluate([Samples.Task(JobStatus.Proposed)], quiet: true));
    }

    [Fact]
    public void Evaluate_TaskEndedAMomentAgo_WaitsForItsLastWords()
    {
        _state.Apply(Samples.Progress());

        Assert.IsType<Situation.Working>(Evaluate([Samples.Task(JobStatus.Failed)], quiet: false));
    }

    [Fact]
    public void Evaluate_ProposalDecided_WorksUntilTheTaskFollows()
    {
        _state.Apply(Samples.Proposal());
        _state.Decided("hash-1");

        Assert.IsType<Situation.Working>(Evaluate([Samples.Task(JobStatus.Proposed)]));
    }

    [Fact]
    public void Evaluate_TalkAboutAnOpenProposal_AsksAgain()
    {
        _state.Apply(Samples.Proposal());
        _state.Said();
        _state.Apply(Samples.Said());

        Assert.IsType<Situation.Proposed>(Evaluate([Samples.Task(JobStatus.Proposed)], quiet: false));
    }

    [Fact]
    public void Evaluate_MessageBeingHandled_WorksWhateverElseIsOpen()
    {
        _state.Apply(Samples.Question());

        Assert.IsType<Situation.Working>(Evaluate([], busy: true));
    }

    [Fact]
    public void Evaluate_Question_WaitsUntilSomethingIsSaid()
    {
        _state.Apply(Samples.Question());
        Assert.IsType<Situation.Asked>(Evaluate([]));

        _state.Said();

        Assert.IsType<Situation.Working>(Evaluate([]));
    }

    [Fact]
    public void Evaluate_AnswerInWords_IsDone()
    {
        _state.Apply(Samples.Said());

        Assert.Equal(new Situation.Finished(ExitCodes.Done), Evaluate([], quiet: false));
    }

    [Fact]
    public void Evaluate_OnlyThePersonSpoke_Works()
    {
        _state.Apply(Samples.Said(role: "user"));

        Assert.IsType<Situation.Working>(Evaluate([]));
    }

    [Fact]
    public void Evaluate_ProgressWithoutTask_WaitsForTheTask()
    {
        _state.Apply(Samples.Progress() with { TaskId = null });

        Assert.IsType<Situation.Working>(Evaluate([]));
    }

    [Fact]
    public void Evaluate_FailureWithoutTask_IsNotDone()
    {
        _state.Apply(Samples.Failure("no_offer", taskId: null));

        Assert.Equal(new Situation.Finished(ExitCodes.NotDone), Evaluate([]));
    }

    [Fact]
    public void Evaluate_UnknownOutcome_IsUnsettled()
    {
        _state.Apply(Samples.Failure("unknown_outcome"));

        Assert.Equal(new Situation.Finished(ExitCodes.Unsettled), Evaluate([Samples.Task(JobStatus.Failed)]));
    }

    [Fact]
    public void Evaluate_PaymentUnknown_IsUnsettled() =>
        Assert.Equal(
            new Situation.Finished(ExitCodes.Unsettled),
            Evaluate([Samples.Task(JobStatus.Failed, paymentUnknown: true)])
        );

    [Fact]
    public void Evaluate_SecondTaskCompletedAfterAFailedOne_IsDone()
    {
        var first = Samples.Task(JobStatus.Failed);
        var second = Samples.Task(JobStatus.Completed) with { Id = "task-2", CreatedAt = Samples.Noon.AddMinutes(1) };

        Assert.Equal(new Situation.Finished(ExitCodes.Done), Evaluate([second, first]));
    }

    [Fact]
    public void Apply_ItemsOfATask_NameItOnce()
    {
        ConversationItem[] items = [Samples.Said(), Samples.Progress(), Samples.Proposal()];
        foreach (var item in items)
        {
            _state.Apply(item);
        }

        Assert.Equal([Samples.TaskId], _state.Tasks);
    }

    [Fact]
    public void Evaluate_ItemsStillToCome_Works()
    {
        _state.Apply(Samples.Progress());
        var conversation = Conversation(false) with { Items = [Samples.Progress(), Samples.Receipt()] };

        Assert.IsType<Situation.Working>(_state.Evaluate([Samples.Task(JobStatus.Completed)], conversation, true));
    }

    private Situation Evaluate(IReadOnlyList<TaskView> tasks, bool busy = false, bool quiet = true) =>
        _state.Evaluate(tasks, Conversation(busy), quiet);

    private static ConversationResponse Conversation(bool busy) => new("c-1", Samples.Noon, busy, []);
}
