using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Quotes;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

/// <summary>A part of the job breaks for good: the person is told, the task is over, and money has a case.</summary>
public sealed class TaskBreakdownTests : TaskTestBase
{
    [Fact]
    public async Task Quote_NoProviderAnswers_IsProposedAsNoAnswer()
    {
        Host.Functions.Activity<LegSearch>(nameof(SearchStoresActivity), Broken);
        await ProposeAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Equal(RefusalCodes.NoAnswer, Assert.Single(Proposals[0].Quotes[0].Refusals).Code);
    }

    [Fact]
    public async Task Propose_Breaks_IsToldAndOverWithNothingTaken()
    {
        Host.Functions.Activity<ProposalRequest>(nameof(ProposeActivity), Broken);
        await ProposeAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        var report = Assert.Single(Outside.Told);
        Assert.Equal(JobStatus.Failed, report.Status);
        var failed = Assert.IsType<JobFact.PurchaseFailed>(report.Fact);
        Assert.Equal(MoneyFate.Untouched, failed.Failure.Money);
        Assert.False(failed.Retrying);
    }

    [Fact]
    public async Task Buy_PurchaseBreaks_OpensACaseAndSaysThatNobodyKnows()
    {
        Host.Functions.Orchestrator<PurchaseInput, PurchaseResult>(
            nameof(PurchaseOrchestrator),
            Broken<PurchaseResult>
        );
        await ProposeAsync();
        await AcceptAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        var order = Outside.Order(OrderKey());
        Assert.Equal(["order_unknown"], order.Cases);
        var failed = Assert.IsType<JobFact.PurchaseFailed>(order.Told[^1].Fact);
        Assert.Equal(MoneyFate.Unknown, failed.Failure.Money);
        Assert.Equal([JobStatus.Failed], Outside.Statuses);
    }

    [Fact]
    public async Task Follow_FulfilmentBreaks_OpensACaseAndEndsTheTask()
    {
        Host.Functions.Orchestrator<FulfilmentInput, FulfilmentResult>(
            nameof(FulfilmentOrchestrator),
            Broken<FulfilmentResult>
        );
        await ProposeAsync();
        await AcceptAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Equal(["order_unknown"], Outside.Order(OrderKey()).Cases);
        Assert.Equal([JobStatus.Failed], Outside.Statuses);
    }

    [Fact]
    public async Task Follow_OneOfTwoFulfilmentsBreaks_TheOtherIsFollowedToTheDoor()
    {
        var breaks = OrderKey(1, "leg-2");
        Outside.OnDispatch = send =>
            send.Command.OrderKey == breaks
                ? throw new InvalidOperationException("broken for good")
                : Task.CompletedTask;
        await ProposeAsync(Samples.Leg(), Samples.Leg("leg-2"));
        await AcceptAsync();
        await Host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Equal("tell delivered", Outside.Order(OrderKey()).Steps[^1]);
        Assert.Equal(["order_unknown"], Outside.Order(breaks).Cases);
    }

    private static void Broken(object input) => throw new InvalidOperationException("broken for good");

    private static TOut Broken<TOut>(object input) => throw new InvalidOperationException("broken for good");
}
