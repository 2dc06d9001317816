using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Simulations.Faults;

namespace Qianwen.EndToEnd;

/// <summary>Late, lost and failed answers: the person waits a little longer and gets the same.</summary>
public sealed class TransportFaultTests
{
    [Theory]
    [InlineData(FaultProfiles.Slow, FaultTargets.Quotes, 1)]
    [InlineData(FaultProfiles.Slow, FaultTargets.Orders, 0)]
    [InlineData(FaultProfiles.Slow, FaultTargets.Payments, 0)]
    [InlineData(FaultProfiles.Slow, FaultTargets.Any, 0)]
    [InlineData(FaultProfiles.LostReply, FaultTargets.Orders, 0)]
    [InlineData(FaultProfiles.LostReply, FaultTargets.Payments, 1)]
    [InlineData(FaultProfiles.LostReply, FaultTargets.Payments, 0)]
    [InlineData(FaultProfiles.LostReply, FaultTargets.Any, 0)]
    [InlineData(FaultProfiles.ErrorAfterCommit, FaultTargets.Quotes, 1)]
    [InlineData(FaultProfiles.ErrorAfterCommit, FaultTargets.Orders, 0)]
    [InlineData(FaultProfiles.ErrorAfterCommit, FaultTargets.Payments, 0)]
    [InlineData(FaultProfiles.ErrorAfterCommit, FaultTargets.Deliveries, 0)]
    [InlineData(FaultProfiles.ErrorAfterCommit, FaultTargets.Any, 0)]
    public async Task Order_AnswersLateLostOrFailed_ReachesTheDoorOnce(string profile, string target, int times)
    {
        await using var world = await Misfortune.WorldAsync(profile, target, times);

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Completed, task.Status);
        Assert.Empty(await world.ItemsAsync<FailureItem>());
        var books = await Books.ReadAsync(world);
        Assert.Empty(books.Cases);
        Assert.Single(books.Orders);
        Assert.Equal(task.Cart!.Total, Assert.Single(books.Payments).Captured);
        Assert.Equal(task.Cart.Total, Assert.Single(await world.ItemsAsync<ReceiptItem>()).Paid);
    }

    [Fact]
    public async Task Slow_RepliesLaterThanAnyPatience_NothingHappensTwice()
    {
        await using var world = await Misfortune.WorldAsync(
            FaultProfiles.Slow,
            times: 0,
            more: (nameof(SimulationFaultOptions.ReplyDelaySeconds), "1200")
        );

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Completed, task.Status);
        Assert.Single((await Books.ReadAsync(world)).Payments);
    }

    [Fact]
    public async Task Slow_QuoteLaterThanAnyPatience_TheStoreIsLeftOut()
    {
        await using var world = await Misfortune.WorldAsync(
            FaultProfiles.Slow,
            FaultTargets.Quotes,
            times: 1,
            more: (nameof(SimulationFaultOptions.QuoteDelaySeconds), "120")
        );

        await world.SayAsync(Shopping.FortyCups);
        var proposal = await world.WaitForItemAsync<ProposalItem>();

        var refusal = Assert.Single(proposal.Refusals);
        Assert.Equal(RefusalCodes.NoAnswer, refusal.Code);
        Assert.NotEqual(refusal.StoreId, Assert.Single(proposal.Cart.Orders).Offer.StoreId);
    }

    [Fact]
    public async Task Slow_EveryQuoteLaterThanAnyPatience_SaysThatNobodyAnswersAndOrdersNothing()
    {
        await using var world = await Misfortune.WorldAsync(
            FaultProfiles.Slow,
            FaultTargets.Quotes,
            times: 0,
            more: (nameof(SimulationFaultOptions.QuoteDelaySeconds), "120")
        );

        var task = await world.BuyAsync(Shopping.FortyCups);

        Assert.Equal(JobStatus.Failed, task.Status);
        var failure = Assert.Single(await world.ItemsAsync<FailureItem>());
        Assert.Equal(RefusalCodes.NoAnswer, failure.Code);
        Assert.NotEmpty(failure.Next);
        Assert.Empty(task.Orders);
    }
}
