using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Purchases;

/// <summary>What costs nothing is placed and never paid.</summary>
public sealed class FreePurchaseTests : PurchaseTestBase
{
    private static readonly string[] InVainPlaced =
    [
        .. InVain("place", "o:place"),
        .. InVain("cancel", "o:undo"),
        "case order_unknown",
    ];

    [Fact]
    public async Task Run_Accepted_IsPlacedWithoutAnyPayment()
    {
        var (result, order) = await BuyAsync(new OrderScript());

        AssertSteps(order, ["place o:place #1", "tell order_placed"]);
        Assert.Null(result.Failure);
        Assert.Null(result.Order.Captured);
        Assert.True(order.HasOrder);
    }

    [Fact]
    public async Task Run_Rejected_FailsAndTouchesNoMoney()
    {
        var (result, order) = await BuyAsync(new OrderScript { Place = (MerchantOutcome.Rejected, Way.Prompt) });

        AssertSteps(order, ["place o:place #1"]);
        Assert.Equal(RefusalCodes.SoldOut, result.Failure!.Code);
        Assert.Equal(MoneyFate.Untouched, result.Failure.Money);
    }

    [Fact]
    public async Task Run_StoreSilentThenCancels_IsWithdrawn()
    {
        var (result, order) = await BuyAsync(new OrderScript { Place = (MerchantOutcome.Accepted, Way.Hidden) });

        Assert.Equal("store_unreachable", result.Failure!.Code);
        Assert.Equal(MoneyFate.Untouched, result.Failure.Money);
        Assert.False(order.HasOrder);
        Assert.Empty(order.Cases);
    }

    [Fact]
    public async Task Run_StoreNeverAnswersAnything_IsAnOpenCase()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Place = (MerchantOutcome.Accepted, Way.Silent),
                Cancel = (MerchantOutcome.Cancelled, Way.Silent),
            }
        );

        AssertSteps(order, InVainPlaced);
        Assert.Equal(["order_unknown"], order.Cases);
        Assert.Equal("unknown_outcome", result.Failure!.Code);
    }

    private new async Task<(PurchaseResult Result, OutsideOrder Order)> BuyAsync(OrderScript script)
    {
        var order = Outside.Order("o", script);
        var input = Samples.Purchase();
        await Host.StartAsync(
            nameof(PurchaseOrchestrator),
            "o:buy",
            input with
            {
                Order = input.Order with { Offer = Samples.Table(), DeliverTo = null },
            }
        );
        return (await Host.FinishAsync<PurchaseResult>("o:buy"), order);
    }
}
