using Microsoft.DurableTask;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Purchases;

namespace Qianwen.Functions.Fulfilment;

/// <summary>The steps of following one order. News of another order, or older than what is known, changes nothing.</summary>
internal sealed class FulfilmentSteps(TaskOrchestrationContext context, FulfilmentInput input)
{
    private const int MaxOverdue = 4;
    private static readonly TimeSpan MorePatience = TimeSpan.FromMinutes(30);
    private readonly TaskInput _task = new(input.TaskId, input.ConversationId, input.PersonId, input.Locale, []);

    /// <summary>The state so far; the input of the next generation.</summary>
    public FulfilmentInput State { get; private set; } = input;

    private OrderView Order => State.Order;

    public async Task DispatchAsync()
    {
        if (!State.Dispatched && Order.Offer.NeedsCourier)
        {
            await SendDeliveryAsync(DeliveryCommandType.Dispatch, attempt: 1);
            State = State with { Dispatched = true };
        }
    }

    public async Task<FulfilmentResult?> KitchenAsync(MerchantUpdate update)
    {
        if (update.OrderKey == Order.OrderKey && update.Sequence > State.KitchenSequence)
        {
            State = State with { KitchenSequence = update.Sequence, Order = Order with { Kitchen = update.Status } };
            await ReportAsync($"kitchen:{update.Sequence}", new JobFact.KitchenNews(update));
            if (update.Status == MerchantOrderStatus.Cancelled)
            {
                return await UndoneAsync(
                    FulfilmentOutcome.Withdrawn,
                    money => new JobFact.StoreWithdrew(update.Message, Order.Offer.Total, money)
                );
            }

            if (update.Status == MerchantOrderStatus.Done && !Order.Offer.NeedsCourier)
            {
                return await DeliveredAsync();
            }
        }

        return null;
    }

    public async Task<FulfilmentResult?> DeliveryAsync(DeliveryUpdate update)
    {
        if (update.OrderKey != Order.OrderKey)
        {
            return null;
        }

        var known = Order.Trips.FirstOrDefault(trip => trip.Trip == update.Trip);
        if (known is not null && known.Sequence >= update.Sequence)
        {
            return null;
        }

        var trips = Order.Trips.Where(trip => trip.Trip != update.Trip).Append(update).OrderBy(trip => trip.Trip);
        State = State with { Order = Order with { Trips = [.. trips] } };
        await ReportAsync($"trip:{update.Trip}:{update.Sequence}", new JobFact.RiderNews(update));
        if (Order.Trips.Any(trip => trip.Status == DeliveryStatus.Failed))
        {
            return await DeliveryFailedAsync();
        }

        var arrived = Order.Trips.Count(trip => trip.Status == DeliveryStatus.Delivered);
        return arrived == update.Trips ? await DeliveredAsync() : null;
    }

    public async Task<FulfilmentResult?> WithdrawAsync(string wishKey)
    {
        var reply = await context.AskAsync(
            new MerchantCommand(
                $"{Order.OrderKey}:cancel",
                MerchantCommandType.Cancel,
                context.InstanceId,
                context.InstanceId,
                Order.OrderKey,
                Order.Offer.ProviderId,
                Order.Offer.StoreId,
                null,
                State.CartHash
            )
        );
        if (reply is null)
        {
            await OpenCaseAsync("order_unknown", "The store never answered the wish to cancel.");
        }

        if (reply is not { Outcome: MerchantOutcome.Cancelled })
        {
            await ReportAsync($"cancel-refused:{wishKey}", new JobFact.CancelRefused(reply?.Message));
            return null;
        }

        State = State with { Order = Order with { Kitchen = MerchantOrderStatus.Cancelled } };
        return await UndoneAsync(
            FulfilmentOutcome.Cancelled,
            money => new JobFact.OrderCancelled(Order.Offer.Total, money)
        );
    }

    /// <summary>The deadline passed: ask the riders what became of it, send them again where they know nothing.</summary>
    public async Task<FulfilmentResult?> OverdueAsync()
    {
        var promised = State.Deadline;
        State = State with { Overdue = State.Overdue + 1, Deadline = context.Now() + MorePatience };
        var ended = Order.Offer.NeedsCourier ? await AskRidersAsync() : await AskMerchantAsync();
        if (ended is not null)
        {
            return ended;
        }

        var settling = State.Overdue >= MaxOverdue;
        await ReportAsync($"overdue:{State.Overdue}", new JobFact.Overdue(promised, settling));
        if (!settling)
        {
            return null;
        }

        await OpenCaseAsync("delivery_overdue", "Nobody ever said that it was delivered or done.");
        return new FulfilmentResult(FulfilmentOutcome.Unsettled, Order);
    }

    private async Task<FulfilmentResult?> AskRidersAsync()
    {
        var record = await context.CallActivityAsync<DeliveryRecord?>(
            nameof(LookUpDeliveryActivity),
            State.DeliveryKey,
            Retry.Storage
        );
        foreach (var trip in record?.Trips ?? [])
        {
            if (await DeliveryAsync(trip) is { } ended)
            {
                return ended;
            }
        }

        if (record is null)
        {
            await SendDeliveryAsync(DeliveryCommandType.Dispatch, attempt: 1 + State.Overdue);
        }

        return null;
    }

    /// <summary>Its newest state, as news that may have been lost on the way.</summary>
    private async Task<FulfilmentResult?> AskMerchantAsync()
    {
        var record = await context.CallActivityAsync<MerchantOrderRecord?>(
            nameof(FindOrderActivity),
            new OrderQuestion(Order.Offer.ProviderId, Order.OrderKey),
            Retry.Storage
        );
        return record?.Status is { } status and (MerchantOrderStatus.Done or MerchantOrderStatus.Cancelled)
            ? await KitchenAsync(
                new MerchantUpdate(
                    $"{Order.OrderKey}:found:{State.Overdue}",
                    context.InstanceId,
                    Order.OrderKey,
                    State.KitchenSequence + 1,
                    status,
                    0,
                    0,
                    context.Now()
                )
            )
            : null;
    }

    /// <summary>The store has no such order any more, on the person's wish or its own: nothing is brought, all is given back.</summary>
    private async Task<FulfilmentResult> UndoneAsync(FulfilmentOutcome outcome, Func<MoneyFate, JobFact> fact)
    {
        if (Order.Offer.NeedsCourier)
        {
            await SendDeliveryAsync(DeliveryCommandType.Cancel, attempt: 1);
        }

        var money = await GiveBackAsync();
        await ReportAsync("cancelled", fact(money));
        return new FulfilmentResult(outcome, Order);
    }

    private async Task<FulfilmentResult> DeliveredAsync()
    {
        await SettleCaptureAsync();
        await ReportAsync("delivered", new JobFact.Delivered(State.PaymentId));
        return new FulfilmentResult(FulfilmentOutcome.Delivered, Order);
    }

    private async Task<FulfilmentResult> DeliveryFailedAsync()
    {
        var money = await GiveBackAsync();
        await ReportAsync("delivery-failed", new JobFact.DeliveryFailed(Order.Offer.Total, money));
        return new FulfilmentResult(FulfilmentOutcome.Failed, Order);
    }

    /// <summary>A capture that was never answered is looked up once more before the order is closed.</summary>
    private async Task SettleCaptureAsync()
    {
        if (!Order.PaymentUnknown)
        {
            return;
        }

        var capture = Payment(PaymentCommandType.Capture, "capture");
        var found = await context.CallActivityAsync<PaymentReply?>(
            nameof(LookUpPaymentActivity),
            capture,
            Retry.Storage
        );
        if (found is { Outcome: PaymentOutcome.Captured })
        {
            State = State with
            {
                PaymentId = found.PaymentId,
                Order = Order with { PaymentUnknown = false, Payment = PaymentState.Captured, Captured = found.Amount },
            };
            await BudgetAsync(BudgetStep.Commit);
            await BookAsync(PaymentCommandType.Capture, found.Amount);
            await CheckAmountAsync(PaymentCommandType.Capture, found.Amount, Order.Offer.Total);
        }
    }

    private async Task<MoneyFate> GiveBackAsync()
    {
        if (Order.Offer.Total.IsZero)
        {
            return MoneyFate.Untouched;
        }

        await SettleCaptureAsync();
        if (Order is { PaymentUnknown: false, Captured: { } captured })
        {
            var reply = await context.AskAsync(Payment(PaymentCommandType.Refund, "refund"));
            if (reply is { Outcome: PaymentOutcome.Refunded })
            {
                return await GivenBackAsync(reply.Amount, captured);
            }
        }

        State = State with { Order = Order with { PaymentUnknown = true } };
        await OpenCaseAsync("refund_failed", "The order is undone and the refund is not confirmed.");
        return MoneyFate.Unknown;
    }

    /// <summary>What came back is booked as it came; only all of it frees the budget and counts as a refund in full.</summary>
    private async Task<MoneyFate> GivenBackAsync(Money returned, Money captured)
    {
        await BookAsync(PaymentCommandType.Refund, returned);
        State = State with { Order = Order with { Payment = PaymentState.Refunded, Refunded = returned } };
        if (!await CheckAmountAsync(PaymentCommandType.Refund, returned, captured))
        {
            return MoneyFate.Unknown;
        }

        await BudgetAsync(BudgetStep.Release);
        return MoneyFate.Refunded;
    }

    /// <summary>True where what moved is what should have; an operator settles the difference otherwise.</summary>
    private async Task<bool> CheckAmountAsync(PaymentCommandType step, Money moved, Money asked)
    {
        if (moved != asked)
        {
            await OpenCaseAsync("payment_mismatch", $"{step} of {asked} was answered with {moved}.");
        }

        return moved == asked;
    }

    private PaymentCommand Payment(PaymentCommandType type, string step) =>
        new(
            $"{Order.OrderKey}:{step}",
            type,
            State.PaymentKey,
            context.InstanceId,
            Order.OrderKey,
            State.PersonId,
            Order.Offer.MerchantId,
            Order.Captured ?? Order.Offer.Total,
            State.CartHash
        );

    private Task SendDeliveryAsync(DeliveryCommandType type, int attempt) =>
        context.CallActivityAsync(
            nameof(SendDeliveryCommandActivity),
            new DeliverySend(
                new DeliveryCommand(
                    type == DeliveryCommandType.Dispatch ? State.DeliveryKey : $"{State.DeliveryKey}:cancel",
                    type,
                    State.DeliveryKey,
                    context.InstanceId,
                    Order.OrderKey,
                    Order.Offer.StoreName,
                    Order.Offer.StoreLocation,
                    State.DeliverTo!,
                    Order.Offer.Lines.Sum(line => line.Quantity),
                    Order.ReadyBy ?? Order.Offer.ReadyBy,
                    Order.PickupCode ?? ""
                ),
                attempt
            ),
            Retry.Storage
        );

    private Task<BudgetAnswer> BudgetAsync(BudgetStep step) =>
        context.CallActivityAsync<BudgetAnswer>(
            nameof(BudgetActivity),
            new BudgetRequest(State.PersonId, Order.OrderKey, Order.Offer.MerchantId, Order.Offer.Total, step),
            Retry.Storage
        );

    private Task BookAsync(PaymentCommandType step, Money amount) =>
        context.BookAsync(Order.OrderKey, State.PersonId, Order.Offer.MerchantId, step, amount);

    private Task OpenCaseAsync(string code, string detail) =>
        context.CallActivityAsync(
            nameof(OpenCaseActivity),
            new CaseRequest(
                $"{Order.OrderKey}:{code}",
                code,
                State.TaskId,
                State.PersonId,
                Order.Captured ?? Order.Offer.Total,
                detail,
                context.Now()
            ),
            Retry.Storage
        );

    private Task ReportAsync(string step, JobFact fact) =>
        context.ReportAsync(_task, $"{Order.OrderKey}:{step}", fact, order: Order);
}
