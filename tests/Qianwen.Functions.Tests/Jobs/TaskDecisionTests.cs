using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Jobs;

/// <summary>What the person says to an open proposal, or before there is one.</summary>
public sealed class TaskDecisionTests : TaskTestBase
{
    [Fact]
    public async Task Accept_OpenCart_IsBoughtAndFollowedToTheDoor()
    {
        await ProposeAsync();
        await AcceptAsync();
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Completed, await EndAsync());
        Assert.Equal([JobStatus.Completed], Outside.Statuses);
        var order = Outside.Order(OrderKey());
        Assert.Contains("capture t-1:1:leg-1:capture #1", order.Steps);
        Assert.Equal("tell delivered", order.Steps[^1]);
        Assert.All(Outside.Dispatched, send => Assert.Equal("t-1:1:leg-1:track", send.Command.InstanceId));
    }

    [Theory]
    [InlineData(TaskSignalKind.Decide, JobStatus.Declined)]
    [InlineData(TaskSignalKind.Cancel, JobStatus.Cancelled)]
    public async Task Decide_NoOrCancel_EndsWithNothingBought(TaskSignalKind kind, JobStatus expected)
    {
        await ProposeAsync();
        await SignalAsync(new TaskSignal("m-no", kind, Decision.Decline, Open!.Hash));

        Assert.Equal(expected, await EndAsync());
        var report = Assert.Single(Outside.Told);
        Assert.Equal(new JobFact.ProposalClosed(expected), report.Fact);
        Assert.Equal(expected, report.Status);
        Assert.Empty(Outside.Order(OrderKey()).Steps);
    }

    [Fact]
    public async Task Decide_NothingUntilTheOfferExpires_EndsExpired()
    {
        await ProposeAsync();

        Assert.Equal(JobStatus.Expired, await EndAsync());
        Assert.Equal(Samples.Start.AddMinutes(10), Host.Now);
        Assert.Equal([new JobFact.ProposalClosed(JobStatus.Expired)], Told);
    }

    [Fact]
    public async Task Accept_AnotherCart_IsToldAndBuysNothing()
    {
        await ProposeAsync();
        await AcceptAsync("another hash");

        Assert.Equal([new JobFact.StaleDecision()], Told);
        Assert.Empty(Outside.Order(OrderKey()).Steps);

        await AcceptAsync();
        Assert.NotEmpty(Outside.Order(OrderKey()).Steps);
    }

    [Fact]
    public async Task Accept_NamingNoCart_IsToldAndBuysNothing()
    {
        await ProposeAsync();
        await SignalAsync(new TaskSignal("m-yes", TaskSignalKind.Decide, Decision.Accept));

        Assert.Equal([new JobFact.StaleDecision()], Told);
        Assert.Empty(Outside.Order(OrderKey()).Steps);
    }

    [Fact]
    public async Task Decline_NamingNoCart_Declines()
    {
        await ProposeAsync();
        await SignalAsync(new TaskSignal("m-no", TaskSignalKind.Decide, Decision.Decline));

        Assert.Equal(JobStatus.Declined, await EndAsync());
    }

    [Fact]
    public async Task Accept_CartOfTheRoundBefore_DoesNotBuyTheNewOne()
    {
        await ProposeAsync();
        var first = Open!.Hash;
        await SignalAsync(Change());
        await AcceptAsync(first);

        Assert.Equal([new JobFact.StaleDecision()], Told);
        Assert.Empty(Outside.Order(OrderKey(2)).Steps);
    }

    [Fact]
    public async Task Accept_Twice_BuysOnce()
    {
        await ProposeAsync();
        await AcceptAsync();
        await AcceptAsync();
        await ArriveAsync(OrderKey());

        Assert.Equal(JobStatus.Completed, await EndAsync());
        Assert.Single(Outside.Order(OrderKey()).Steps, step => step.StartsWith("capture", StringComparison.Ordinal));
        Assert.Empty(Told);
    }

    [Fact]
    public async Task Change_OpenProposal_IsQuotedAnewAndNoLongerOpen()
    {
        await ProposeAsync();
        await SignalAsync(Change());

        Assert.Equal([1, 2], Proposals.Select(request => request.Task.Round));
        Assert.Equal("少冰", Proposals[1].Task.Legs[0].Get<string>(ArgumentNames.Note));
        Assert.Equal([JobStatus.Quoting], Outside.Statuses);
        await AcceptAsync();
        await ArriveAsync(OrderKey(2));
        Assert.Equal(JobStatus.Completed, await EndAsync());
        Assert.Empty(Outside.Order(OrderKey()).Steps);
    }

    [Fact]
    public async Task Change_SameOneAgain_HasNoFurtherEffect()
    {
        await ProposeAsync();
        await SignalAsync(Change());
        await SignalAsync(Change());

        Assert.Equal(2, Proposals.Count);
        await AcceptAsync();
        Assert.NotEmpty(Outside.Order(OrderKey(2)).Steps);
    }

    [Fact]
    public async Task Change_WhileQuoting_ProposesOnlyTheNewWish()
    {
        OnSearch = search => search.Round == 1 ? SignalLaterAsync(Change()) : Task.CompletedTask;
        await ProposeAsync();

        Assert.Equal(2, Assert.Single(Proposals).Task.Round);
    }

    [Fact]
    public async Task Cancel_WhileQuoting_ProposesNothing()
    {
        OnSearch = _ => SignalLaterAsync(new TaskSignal("m-stop", TaskSignalKind.Cancel));
        await ProposeAsync();

        Assert.Equal(JobStatus.Cancelled, await EndAsync());
        Assert.Empty(Proposals);
        Assert.Equal([new JobFact.ProposalClosed(JobStatus.Cancelled)], Told);
    }

    [Fact]
    public async Task Decide_WhileQuoting_IsToldAndTheProposalIsMadeOnce()
    {
        OnSearch = _ =>
            SignalLaterAsync(new TaskSignal("m-yes", TaskSignalKind.Decide, Decision.Accept, "an older cart"));
        await ProposeAsync();

        Assert.Equal([new JobFact.StaleDecision()], Told);
        Assert.Equal(1, Assert.Single(Proposals).Task.Round);
        await AcceptAsync();
        Assert.NotEmpty(Outside.Order(OrderKey()).Steps);
    }

    [Fact]
    public async Task Propose_NothingToOffer_EndsFailed()
    {
        OnQuote = ask => new QuoteResponse(
            [],
            new StoreRefusal(ask.Store.StoreId, ask.Store.Name, RefusalCodes.Closed, new("打烊", "closed"), [])
        );
        await ProposeAsync();

        Assert.Equal(JobStatus.Failed, await EndAsync());
        Assert.Equal(2, Proposals[0].Quotes[0].Refusals.Count);
    }

    private Task SignalLaterAsync(TaskSignal signal) => Host.RaiseAsync(Samples.TaskId, EventNames.TaskSignal, signal);
}
