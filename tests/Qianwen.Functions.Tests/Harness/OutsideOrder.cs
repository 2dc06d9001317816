using Qianwen.Contracts;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Ledger;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>
/// One order as it really is outside: what the payment provider holds and took, whether the store has the order, and
/// everything that the app did about it, in order. A void or cancel of a key that never came closes that key.
/// </summary>
internal sealed class OutsideOrder(OrderScript script, OrchestrationHost host)
{
    private readonly Lock _gate = new();
    private readonly Counterparty<PaymentReply> _payments = new(host);
    private readonly Counterparty<MerchantReply> _merchant = new(host);
    private bool _isPaymentClosed;
    private bool _isOrderClosed;

    public OrderScript Script => script;

    /// <summary>What the app did, in order.</summary>
    public List<string> Steps { get; } = [];

    public List<LedgerBooking> Books { get; } = [];

    public List<string> Cases { get; } = [];

    /// <summary>What was told, in order.</summary>
    public List<JobReport> Told { get; } = [];

    public Money Held { get; private set; } = Money.Zero();

    public Money Captured { get; private set; } = Money.Zero();

    public bool HasOrder { get; private set; }

    /// <summary>The orchestration that the store was told to send its news to.</summary>
    public string NewsTo { get; private set; } = "";

    /// <summary>The order was placed, and its payment captured, or the capture is still to be done.</summary>
    public void HasBeenBought(bool isCaptured)
    {
        HasOrder = true;
        (Held, Captured) = isCaptured ? (Money.Zero(), Samples.Offer().Total) : (Samples.Offer().Total, Money.Zero());
    }

    /// <summary>The provider did a command whose reply nobody heard; look-ups show it from now on.</summary>
    public void Answers(PaymentCommand command) =>
        _payments.Knows(command.Key, Act(command, script.For(command.Type).Outcome));

    public void Did(string step)
    {
        lock (_gate)
        {
            Steps.Add(step);
        }
    }

    public Task TakeAsync(PaymentCommand command)
    {
        var (outcome, way) = script.For(command.Type);
        return _payments.TakeAsync(command.Key, command.InstanceId, way, () => Act(command, outcome));
    }

    public Task TakeAsync(MerchantCommand command)
    {
        NewsTo = command.UpdatesTo;
        var (outcome, way) = script.For(command.Type);
        return _merchant.TakeAsync(command.Key, command.InstanceId, way, () => Act(command, outcome));
    }

    public Task<PaymentReply?> LookUpAsync(PaymentCommand command) => _payments.LookUpAsync(command.Key);

    public Task<MerchantReply?> LookUpAsync(MerchantCommand command) => _merchant.LookUpAsync(command.Key);

    private PaymentReply Act(PaymentCommand command, PaymentOutcome outcome)
    {
        var amount = command.Amount;
        switch (outcome)
        {
            case PaymentOutcome.Authorised when !_isPaymentClosed:
                Held = amount = script.Held ?? command.Amount;
                break;
            case PaymentOutcome.Captured when !Held.IsZero:
                (Held, Captured) = (Money.Zero(), amount = script.Taken ?? command.Amount);
                break;
            case PaymentOutcome.Voided when Captured.IsZero:
                (outcome, Held, _isPaymentClosed) = (
                    Held.IsZero ? PaymentOutcome.Rejected : PaymentOutcome.Voided,
                    Money.Zero(),
                    true
                );
                break;
            case PaymentOutcome.Refunded when !Captured.IsZero:
                amount = script.Returned ?? Captured;
                Captured -= amount;
                break;
            case PaymentOutcome.Declined:
                break;
            case PaymentOutcome.Captured when command.Type == PaymentCommandType.Authorise:
                break;
            default:
                outcome = PaymentOutcome.Rejected;
                break;
        }

        var isYes = outcome is not (PaymentOutcome.Declined or PaymentOutcome.Rejected);
        return new PaymentReply(
            command.Key,
            command.InstanceId,
            command.Type,
            outcome,
            amount,
            isYes ? "pay-1" : null,
            isYes ? null : "insufficient_funds",
            isYes ? null : new LocalizedText("余额不足", "the balance is too low")
        );
    }

    private MerchantReply Act(MerchantCommand command, MerchantOutcome outcome)
    {
        if (command.Type == MerchantCommandType.Place)
        {
            outcome = _isOrderClosed ? MerchantOutcome.Rejected : outcome;
            HasOrder = outcome == MerchantOutcome.Accepted;
        }
        else if (outcome == MerchantOutcome.Cancelled)
        {
            (_isOrderClosed, HasOrder) = (true, false);
        }

        return outcome switch
        {
            MerchantOutcome.Accepted => new(
                command.Key,
                command.InstanceId,
                command.OrderKey,
                outcome,
                "m-1",
                "A07",
                Samples.Start.AddMinutes(20)
            ),
            MerchantOutcome.Cancelled => new(command.Key, command.InstanceId, command.OrderKey, outcome),
            _ => new(
                command.Key,
                command.InstanceId,
                command.OrderKey,
                outcome,
                Code: script.RefusalCode,
                Message: new LocalizedText("卖完了", "sold out")
            ),
        };
    }
}
