using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Fulfilment;

/// <summary>An order that no courier brings: its merchant says when it is done.</summary>
public sealed class MerchantFulfilmentTests : FulfilmentTestBase
{
    private readonly Queue<MerchantOrderRecord?> _records = new();

    public MerchantFulfilmentTests() =>
        Host.Functions.Activity<OrderQuestion>(
            nameof(FindOrderActivity),
            _ => _records.TryDequeue(out var one) ? one : null
        );

    [Fact]
    public async Task Run_MerchantIsDone_EndsWithoutARider()
    {
        await FollowAsync(order: Stay);

        await KitchenAsync(1, MerchantOrderStatus.Making);
        await KitchenAsync(2, MerchantOrderStatus.Done);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Empty(Outside.Dispatched);
        Assert.Contains(Order.Told, report => report.Fact is JobFact.Delivered);
    }

    [Fact]
    public async Task Run_CancelledByThePerson_IsRefundedAndNoRiderIsCalledOff()
    {
        await FollowAsync(order: Stay);

        await Host.RaiseAsync(Id, EventNames.OrderNews, new OrderNews(CancelKey: "m-1"));

        Assert.Equal(FulfilmentOutcome.Cancelled, (await EndAsync()).Outcome);
        Assert.Empty(Outside.Dispatched);
        Assert.True(Order.Captured.IsZero);
    }

    [Fact]
    public async Task Run_DoneWasNeverHeard_IsFoundByLookingItUp()
    {
        _records.Enqueue(new MerchantOrderRecord("o", MerchantOrderStatus.Done, "hash", []));

        await FollowAsync(order: Stay);

        Assert.Equal(FulfilmentOutcome.Delivered, (await EndAsync()).Outcome);
        Assert.Empty(Order.Cases);
    }

    [Fact]
    public async Task Run_NobodyEverSays_IsAnOpenCase()
    {
        await FollowAsync(order: Stay);

        Assert.Equal(FulfilmentOutcome.Unsettled, (await EndAsync()).Outcome);
        Assert.Equal(["delivery_overdue"], Order.Cases);
        Assert.Empty(Outside.Dispatched);
    }

    [Fact]
    public async Task Run_FreeTableIsGivenUp_TouchesNoMoney()
    {
        await FollowAsync(order: Stay with { Offer = Samples.Table(), Captured = null, Payment = null });

        await KitchenAsync(1, MerchantOrderStatus.Cancelled);

        Assert.Equal(FulfilmentOutcome.Withdrawn, (await EndAsync()).Outcome);
        Assert.DoesNotContain(Order.Steps, step => step.StartsWith("refund", StringComparison.Ordinal));
        Assert.Empty(Order.Cases);
    }

    private static OrderView Stay => Samples.Bought() with { Offer = Samples.Stay() };
}
