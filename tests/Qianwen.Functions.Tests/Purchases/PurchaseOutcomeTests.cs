using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Tests.Harness;

namespace Qianwen.Functions.Tests.Purchases;

/// <summary>Every way a purchase can go, with everything that is sent, booked and told on the way.</summary>
public sealed class PurchaseOutcomeTests : PurchaseTestBase
{
    private static readonly string[] Held =
    [
        "budget reserve",
        "authorise o:auth #1",
        "book authorise ¥640.00",
        "tell payment_held",
    ];
    private static readonly string[] Placed = [.. Held, "place o:place #1", "tell order_placed"];
    private static readonly string[] Voided = ["void o:void #1", "book void ¥640.00", "budget release"];

    [Fact]
    public async Task Run_AllWell_PaysOnceAndCommits()
    {
        var (result, order) = await BuyAsync(new OrderScript());

        AssertSteps(
            order,
            [.. Placed, "capture o:capture #1", "budget commit", "book capture ¥640.00", "tell payment_taken"]
        );
        Assert.Null(result.Failure);
        Assert.Equal("pay-1", result.PaymentId);
        Assert.Equal(PaymentState.Captured, result.Order.Payment);
        Assert.Equal(Money.Fen(64_000), result.Order.Captured);
        Assert.Equal("A07", result.Order.PickupCode);
        Assert.Empty(order.Cases);
    }

    [Fact]
    public async Task Run_BudgetRefused_SendsNothing()
    {
        var limit = Money.Fen(50_000);

        var (result, order) = await BuyAsync(
            new OrderScript { Budget = new BudgetAnswer(false, "over_single_limit", limit, limit) }
        );

        AssertSteps(order, ["budget reserve"]);
        Assert.Equal("over_single_limit", result.Failure!.Code);
        Assert.Equal(MoneyFate.Untouched, result.Failure.Money);
        Assert.Contains("¥500.00", result.Failure.Message.En, StringComparison.Ordinal);
        Assert.False(result.Failure.TryElsewhere);
    }

    [Fact]
    public async Task Run_AuthoriseDeclined_ReleasesTheBudgetAndPlacesNothing()
    {
        var (result, order) = await BuyAsync(new OrderScript { Authorise = (PaymentOutcome.Declined, Way.Prompt) });

        AssertSteps(order, ["budget reserve", "authorise o:auth #1", "budget release"]);
        Assert.Equal("payment_declined", result.Failure!.Code);
        Assert.Equal("余额不足", result.Failure.Message.Zh);
        Assert.Equal(MoneyFate.Untouched, result.Failure.Money);
        Assert.Null(result.Order.Payment);
    }

    [Theory]
    [InlineData(Way.Silent)]
    [InlineData(Way.Hidden)]
    public async Task Run_AuthoriseUnknown_IsVoidedBeforeTheBudgetIsReleased(object way)
    {
        var (result, order) = await BuyAsync(new OrderScript { Authorise = (PaymentOutcome.Authorised, (Way)way) });

        AssertSteps(order, ["budget reserve", .. InVain("authorise", "o:auth"), "void o:void #1", "budget release"]);
        Assert.Equal("payment_unreachable", result.Failure!.Code);
        Assert.Equal(MoneyFate.Untouched, result.Failure.Money);
        Assert.Equal(Money.Zero(), order.Held);
    }

    [Fact]
    public async Task Run_AuthoriseAndVoidUnknown_OpensACaseAndKeepsTheBudget()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Authorise = (PaymentOutcome.Authorised, Way.Hidden),
                Void = (PaymentOutcome.Voided, Way.Silent),
            }
        );

        AssertSteps(
            order,
            ["budget reserve", .. InVain("authorise", "o:auth"), .. InVain("void", "o:void"), "case payment_unknown"]
        );
        Assert.Equal(MoneyFate.Unknown, result.Failure!.Money);
        Assert.True(result.Order.PaymentUnknown);
    }

    [Fact]
    public async Task Run_StoreRefuses_VoidsAndMayTryElsewhere()
    {
        var (result, order) = await BuyAsync(new OrderScript { Place = (MerchantOutcome.Rejected, Way.Prompt) });

        AssertSteps(order, [.. Held, "place o:place #1", .. Voided]);
        Assert.Equal("sold_out", result.Failure!.Code);
        Assert.Equal(MoneyFate.Voided, result.Failure.Money);
        Assert.True(result.Failure.TryElsewhere);
        Assert.Equal(PaymentState.Voided, result.Order.Payment);
    }

    [Fact]
    public async Task Run_StoreRefusesAndVoidUnknown_OpensACaseAndKeepsTheBudget()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Place = (MerchantOutcome.Rejected, Way.Prompt),
                Void = (PaymentOutcome.Voided, Way.Silent),
            }
        );

        AssertSteps(order, [.. Held, "place o:place #1", .. InVain("void", "o:void"), "case payment_unknown"]);
        Assert.Equal("sold_out", result.Failure!.Code);
        Assert.Equal(MoneyFate.Unknown, result.Failure.Money);
    }

    [Fact]
    public async Task Run_StoreSilentAndWithdrawn_Voids()
    {
        var (result, order) = await BuyAsync(new OrderScript { Place = (MerchantOutcome.Accepted, Way.Hidden) });

        AssertSteps(order, [.. Held, .. InVain("place", "o:place"), "cancel o:undo #1", .. Voided]);
        Assert.Equal("store_unreachable", result.Failure!.Code);
        Assert.Equal(MoneyFate.Voided, result.Failure.Money);
        Assert.False(order.HasOrder);
    }

    [Fact]
    public async Task Run_StoreSilentThenRefusesToCancelAndShowsTheOrder_Captures()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Place = (MerchantOutcome.Accepted, Way.SeenAfterAll),
                Cancel = (MerchantOutcome.CancelRefused, Way.Prompt),
            }
        );

        AssertSteps(
            order,
            [
                .. Held,
                .. InVain("place", "o:place"),
                "cancel o:undo #1",
                "look up o:place",
                "tell order_placed",
                "capture o:capture #1",
                "budget commit",
                "book capture ¥640.00",
                "tell payment_taken",
            ]
        );
        Assert.Null(result.Failure);
        Assert.Equal("m-1", result.Order.OrderId);
    }

    [Fact]
    public async Task Run_StoreSilentRefusesToCancelAndShowsNothing_OpensACase()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Place = (MerchantOutcome.Accepted, Way.Hidden),
                Cancel = (MerchantOutcome.CancelRefused, Way.Prompt),
            }
        );

        AssertSteps(
            order,
            [.. Held, .. InVain("place", "o:place"), "cancel o:undo #1", "look up o:place", "case order_unknown"]
        );
        Assert.Equal("unknown_outcome", result.Failure!.Code);
        Assert.Equal(MoneyFate.Unknown, result.Failure.Money);
        Assert.True(result.Order.PaymentUnknown);
    }

    [Fact]
    public async Task Run_StoreAnswersNeitherOrderNorCancellation_OpensACaseAndKeepsTheHold()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Place = (MerchantOutcome.Accepted, Way.Hidden),
                Cancel = (MerchantOutcome.Cancelled, Way.Silent),
            }
        );

        AssertSteps(
            order,
            [.. Held, .. InVain("place", "o:place"), .. InVain("cancel", "o:undo"), "case order_unknown"]
        );
        Assert.Equal("unknown_outcome", result.Failure!.Code);
    }

    [Fact]
    public async Task Run_CaptureDeclined_WithdrawsTheOrderThenVoids()
    {
        var (result, order) = await BuyAsync(new OrderScript { Capture = (PaymentOutcome.Declined, Way.Prompt) });

        AssertSteps(order, [.. Placed, "capture o:capture #1", "cancel o:undo #1", .. Voided]);
        Assert.Equal("payment_declined", result.Failure!.Code);
        Assert.Equal(MoneyFate.Voided, result.Failure.Money);
        Assert.Null(result.Order.Kitchen);
        Assert.False(order.HasOrder);
    }

    [Theory]
    [InlineData(MerchantOutcome.CancelRefused, Way.Prompt)]
    [InlineData(MerchantOutcome.Cancelled, Way.Silent)]
    public async Task Run_CaptureDeclinedAndOrderStands_OpensACase(MerchantOutcome cancel, object way)
    {
        var (result, order) = await BuyAsync(
            new OrderScript { Capture = (PaymentOutcome.Declined, Way.Prompt), Cancel = (cancel, (Way)way) }
        );

        var undo = (Way)way == Way.Silent ? InVain("cancel", "o:undo") : ["cancel o:undo #1"];
        AssertSteps(order, [.. Placed, "capture o:capture #1", .. undo, "case capture_failed"]);
        Assert.Equal("unknown_outcome", result.Failure!.Code);
        Assert.DoesNotContain("budget release", order.Steps);
    }

    [Fact]
    public async Task Run_CaptureUnknown_TheOrderGoesOnWithACaseAndTheBudgetKept()
    {
        var (result, order) = await BuyAsync(new OrderScript { Capture = (PaymentOutcome.Captured, Way.Hidden) });

        AssertSteps(
            order,
            [.. Placed, .. InVain("capture", "o:capture"), "case payment_unknown", "tell payment_taken"]
        );
        Assert.Null(result.Failure);
        Assert.True(result.Order.PaymentUnknown);
        Assert.Null(result.Order.Captured);
        Assert.Null(result.PaymentId);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task Run_AnotherAmountIsHeld_IsVoidedAndNothingIsOrdered(long off)
    {
        var (result, order) = await BuyAsync(new OrderScript { Held = Money.Fen(64_000 + off) });

        Assert.DoesNotContain("place o:place #1", order.Steps);
        Assert.Equal("budget release", order.Steps[^1]);
        Assert.Equal("payment_mismatch", result.Failure!.Code);
        Assert.Equal(MoneyFate.Voided, result.Failure.Money);
        Assert.All(order.Books, book => Assert.Equal(64_000 + off, book.Entries[1].Amount.Amount));
    }

    [Fact]
    public async Task Run_AnotherAmountIsTaken_IsBookedAsItIsAndOpensACase()
    {
        var (result, order) = await BuyAsync(new OrderScript { Taken = Money.Fen(64_100) });

        Assert.Equal(["payment_mismatch"], order.Cases);
        Assert.Contains("book capture ¥641.00", order.Steps);
        Assert.Null(result.Failure);
        Assert.Equal(Money.Fen(64_100), result.Order.Captured);
    }

    [Fact]
    public async Task Run_VoidRefusedThoughNothingIsKnownToBeHeld_OpensACase()
    {
        var (result, order) = await BuyAsync(
            new OrderScript
            {
                Authorise = (PaymentOutcome.Authorised, Way.Hidden),
                Void = (PaymentOutcome.Declined, Way.Prompt),
            }
        );

        Assert.Equal(["payment_unknown"], order.Cases);
        Assert.DoesNotContain("budget release", order.Steps);
        Assert.Equal(MoneyFate.Unknown, result.Failure!.Money);
    }

    [Fact]
    public async Task Run_AuthoriseAnsweredWithNonsense_IsUnknownAndVoided()
    {
        var (result, order) = await BuyAsync(new OrderScript { Authorise = (PaymentOutcome.Captured, Way.Prompt) });

        AssertSteps(order, ["budget reserve", "authorise o:auth #1", "void o:void #1", "budget release"]);
        Assert.NotNull(result.Failure);
    }

    [Fact]
    public async Task Run_PlaceAnsweredWithNonsense_IsWithdrawnBeforeTheVoid()
    {
        var (result, order) = await BuyAsync(new OrderScript { Place = (MerchantOutcome.CancelRefused, Way.Prompt) });

        AssertSteps(order, [.. Held, "place o:place #1", "cancel o:undo #1", .. Voided]);
        Assert.NotNull(result.Failure);
    }
}
