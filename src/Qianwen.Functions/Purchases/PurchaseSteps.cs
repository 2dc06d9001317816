using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Purchases;

/// <summary>The steps of one purchase, each with the key that it is known by.</summary>
internal sealed class PurchaseSteps(TaskOrchestrationContext context, PurchaseInput input)
{
    private readonly TaskInput _task = new(input.TaskId, input.ConversationId, input.PersonId, input.Locale, []);
    private OrderView _order = Unbought(input);
    private Money? _held;

    /// <summary>Key of the authorisation of an order; capture, void and refund name it.</summary>
    public static string PaymentKey(string orderKey) => $"{orderKey}:auth";

    /// <summary>The order before anything happened.</summary>
    public static OrderView Unbought(PurchaseInput input) =>
        new(input.OrderKey, input.Order.LegId, input.Order.Offer, null, null, null, null, [], null, null);

    public Task<BudgetAnswer> ReserveBudgetAsync() => BudgetAsync(BudgetStep.Reserve);

    public Task ReleaseBudgetAsync() => BudgetAsync(BudgetStep.Release);

    public Task<PaymentReply?> PayAsync(PaymentCommandType type) =>
        context.AskAsync(
            new PaymentCommand(
                type == PaymentCommandType.Authorise ? PaymentKey(input.OrderKey) : $"{input.OrderKey}:{Suffix(type)}",
                type,
                PaymentKey(input.OrderKey),
                context.InstanceId,
                input.OrderKey,
                input.PersonId,
                input.Order.Offer.MerchantId,
                input.Order.Offer.Total,
                input.CartHash
            )
        );

    public Task<MerchantReply?> PlaceAsync() => context.AskAsync(Command(MerchantCommandType.Place, "place"));

    public Task<MerchantReply?> WithdrawAsync() => context.AskAsync(Command(MerchantCommandType.Cancel, "undo"));

    public async Task<MerchantReply?> FindPlacementAsync()
    {
        var placement = Command(MerchantCommandType.Place, "place");
        var found = await context.CallActivityAsync<MerchantReply?>(
            nameof(LookUpOrderActivity),
            placement,
            Retry.Storage
        );
        return found is { Outcome: MerchantOutcome.Accepted } ? found : null;
    }

    public async Task HeldAsync(PaymentReply payment)
    {
        _order = _order with { Payment = PaymentState.Authorised };
        _held = payment.Amount;
        await BookAsync(PaymentCommandType.Authorise, payment.Amount);
        await ReportAsync("held", new JobFact.PaymentHeld(payment.Amount));
    }

    public async Task PlacedAsync(MerchantReply placed)
    {
        var readyBy = placed.ReadyBy ?? input.Order.Offer.ReadyBy;
        _order = _order with
        {
            Kitchen = MerchantOrderStatus.Accepted,
            OrderId = placed.OrderId,
            PickupCode = placed.PickupCode,
            ReadyBy = readyBy,
            Codes = placed.Codes,
        };
        await ReportAsync(
            "placed",
            new JobFact.OrderPlaced(placed.OrderId ?? "", placed.PickupCode ?? "", readyBy, placed.Codes)
        );
    }

    public async Task<PurchaseResult> PlacedFreeAsync(MerchantReply placed)
    {
        await PlacedAsync(placed);
        await context.CallActivityAsync(
            nameof(SetTaskStatusActivity),
            new TaskStatusChange(input.TaskId, JobStatus.Fulfilling),
            Retry.Storage
        );
        return new PurchaseResult(_order);
    }

    public async Task<PurchaseResult> CapturedAsync(MerchantReply placed, PaymentReply capture)
    {
        _order = _order with { Payment = PaymentState.Captured, Captured = capture.Amount };
        await BudgetAsync(BudgetStep.Commit);
        await BookAsync(PaymentCommandType.Capture, capture.Amount);
        if (capture.Amount != input.Order.Offer.Total)
        {
            var detail = $"{capture.Amount} was taken where {input.Order.Offer.Total} was asked.";
            await context.OpenCaseAsync(input, "payment_mismatch", detail);
        }

        await ReportAsync("captured", new JobFact.PaymentTaken(capture.Amount, Unknown: false), JobStatus.Fulfilling);
        return new PurchaseResult(_order, capture.PaymentId);
    }

    public async Task<PurchaseResult> CaptureUnknownAsync(MerchantReply placed)
    {
        _order = _order with { PaymentUnknown = true };
        await context.OpenCaseAsync(input, "payment_unknown", "The capture was never answered; the order stands.");
        var amount = input.Order.Offer.Total;
        await ReportAsync("captured", new JobFact.PaymentTaken(amount, Unknown: true), JobStatus.Fulfilling);
        return new PurchaseResult(_order);
    }

    public async Task<PurchaseResult> FailAndVoidAsync(PurchaseFailure failure)
    {
        _order = _order with { Kitchen = null };
        var reply = await PayAsync(PaymentCommandType.Void);
        if (!IsLetGo(reply))
        {
            _order = _order with { PaymentUnknown = true };
            await context.OpenCaseAsync(input, "payment_unknown", "The hold on the account could not be let go.");
            return Fail(failure with { Money = MoneyFate.Unknown });
        }

        if (_held is { } held)
        {
            await BookAsync(PaymentCommandType.Void, held);
        }

        _order = _order with { Payment = _held is null ? null : PaymentState.Voided };
        await ReleaseBudgetAsync();
        return Fail(failure with { Money = _held is null ? MoneyFate.Untouched : MoneyFate.Voided });
    }

    public async Task<PurchaseResult> UnsettledAsync(string code, string detail)
    {
        _order = _order with { PaymentUnknown = true };
        await context.OpenCaseAsync(input, code, detail);
        return Fail(PurchaseFailures.Unknown());
    }

    public PurchaseResult Fail(PurchaseFailure failure) => new(_order, Failure: failure);

    /// <summary>Certain that nothing is held: voided, or nothing to void where nothing was ever known to be held.</summary>
    private bool IsLetGo(PaymentReply? reply) =>
        reply is { Outcome: PaymentOutcome.Voided } || (_held is null && reply is { Outcome: PaymentOutcome.Rejected });

    private static string Suffix(PaymentCommandType type) =>
        type switch
        {
            PaymentCommandType.Capture => "capture",
            PaymentCommandType.Void => "void",
            _ => throw new InvalidOperationException($"A purchase never sends {type}."),
        };

    private MerchantCommand Command(MerchantCommandType type, string step) =>
        new(
            $"{input.OrderKey}:{step}",
            type,
            context.InstanceId,
            input.NewsTo,
            input.OrderKey,
            input.Order.Offer.ProviderId,
            input.Order.Offer.StoreId,
            type == MerchantCommandType.Place ? input.Order : null,
            input.CartHash
        );

    private Task<BudgetAnswer> BudgetAsync(BudgetStep step) =>
        context.CallActivityAsync<BudgetAnswer>(
            nameof(BudgetActivity),
            new BudgetRequest(
                input.PersonId,
                input.OrderKey,
                input.Order.Offer.MerchantId,
                input.Order.Offer.Total,
                step
            ),
            Retry.Storage
        );

    private Task BookAsync(PaymentCommandType step, Money amount) =>
        context.BookAsync(input.OrderKey, input.PersonId, input.Order.Offer.MerchantId, step, amount);

    private Task ReportAsync(string step, JobFact fact, JobStatus status = JobStatus.Buying) =>
        context.ReportAsync(_task, $"{input.OrderKey}:{step}", fact, status, _order);
}
