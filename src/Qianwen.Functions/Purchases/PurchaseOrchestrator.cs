using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Purchases;

/// <summary>
/// Buys one order: reserve budget → authorise payment → place order → capture, or undo. Every effect has a key minted
/// before it; an outcome that nobody can tell is made harmless (void, cancel) or handed to an operator, never guessed.
/// </summary>
public static class PurchaseOrchestrator
{
    /// <summary>Runs the purchase.</summary>
    [Function(nameof(PurchaseOrchestrator))]
    public static async Task<PurchaseResult> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var input = context.GetInput<PurchaseInput>()!;
        var steps = new PurchaseSteps(context, input);

        if (input.Order.Offer.Total.IsZero)
        {
            return await PlaceFreeAsync(steps);
        }

        if (await steps.ReserveBudgetAsync() is { Granted: false } refused)
        {
            return steps.Fail(PurchaseFailures.OverLimit(refused));
        }

        var payment = await steps.PayAsync(PaymentCommandType.Authorise);
        if (payment is not { Outcome: PaymentOutcome.Authorised })
        {
            return await UndoAuthorisationAsync(steps, payment);
        }

        await steps.HeldAsync(payment);
        if (payment.Amount != input.Order.Offer.Total)
        {
            return await steps.FailAndVoidAsync(PurchaseFailures.PaymentMismatch());
        }

        var placed = await steps.PlaceAsync();
        return placed switch
        {
            { Outcome: MerchantOutcome.Accepted } => await CaptureAsync(steps, placed),
            { Outcome: MerchantOutcome.Rejected or MerchantOutcome.Cancelled } => await steps.FailAndVoidAsync(
                PurchaseFailures.StoreRefused(placed)
            ),
            _ => await UndoSilentStoreAsync(steps),
        };
    }

    /// <summary>What costs nothing (a table, a request for money) is only placed.</summary>
    private static async Task<PurchaseResult> PlaceFreeAsync(PurchaseSteps steps)
    {
        var placed = await steps.PlaceAsync();
        if (placed is { Outcome: MerchantOutcome.Accepted })
        {
            return await steps.PlacedFreeAsync(placed);
        }

        if (placed is { Outcome: MerchantOutcome.Rejected or MerchantOutcome.Cancelled })
        {
            return steps.Fail(PurchaseFailures.StoreRefused(placed) with { Money = MoneyFate.Untouched });
        }

        var cancelled = await steps.WithdrawAsync();
        if (cancelled is { Outcome: MerchantOutcome.Cancelled })
        {
            return steps.Fail(PurchaseFailures.StoreUnreachable() with { Money = MoneyFate.Untouched });
        }

        return cancelled is { Outcome: MerchantOutcome.CancelRefused } && await steps.FindPlacementAsync() is { } found
            ? await steps.PlacedFreeAsync(found)
            : await steps.UnsettledAsync("order_unknown", "The store answers neither the order nor its cancellation.");
    }

    private static async Task<PurchaseResult> UndoAuthorisationAsync(PurchaseSteps steps, PaymentReply? payment)
    {
        if (payment is { Outcome: PaymentOutcome.Declined or PaymentOutcome.Rejected })
        {
            await steps.ReleaseBudgetAsync();
            return steps.Fail(PurchaseFailures.PaymentDeclined(payment));
        }

        return await steps.FailAndVoidAsync(PurchaseFailures.PaymentUnreachable());
    }

    private static async Task<PurchaseResult> UndoSilentStoreAsync(PurchaseSteps steps)
    {
        var cancelled = await steps.WithdrawAsync();
        if (cancelled is { Outcome: MerchantOutcome.Cancelled })
        {
            return await steps.FailAndVoidAsync(PurchaseFailures.StoreUnreachable());
        }

        if (cancelled is { Outcome: MerchantOutcome.CancelRefused } && await steps.FindPlacementAsync() is { } placed)
        {
            return await CaptureAsync(steps, placed);
        }

        return await steps.UnsettledAsync("order_unknown", "The store answers neither the order nor its cancellation.");
    }

    private static async Task<PurchaseResult> CaptureAsync(PurchaseSteps steps, MerchantReply placed)
    {
        await steps.PlacedAsync(placed);
        var capture = await steps.PayAsync(PaymentCommandType.Capture);
        if (capture is { Outcome: PaymentOutcome.Captured })
        {
            return await steps.CapturedAsync(placed, capture);
        }

        if (capture is null)
        {
            return await steps.CaptureUnknownAsync(placed);
        }

        var cancelled = await steps.WithdrawAsync();
        return cancelled is { Outcome: MerchantOutcome.Cancelled }
            ? await steps.FailAndVoidAsync(PurchaseFailures.PaymentDeclined(capture))
            : await steps.UnsettledAsync(
                "capture_failed",
                $"Capture was refused ({capture.Code}) and the order stands."
            );
    }
}
