using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Payments;

/// <summary>
/// The rules of a payment: authorised → captured → refunded, or authorised → voided. Never captures more than was authorised, never
/// refunds more than was captured; a key that was voided before it was authorised stays void. Pure: state and command in, state and reply out.
/// </summary>
public static class PaymentMachine
{
    /// <summary>Applies one command that was not applied before.</summary>
    /// <param name="entry">Null where the key was never seen.</param>
    /// <param name="paymentId">The provider's number of this payment.</param>
    /// <param name="decline">A refusal that was asked for (a fault); null for none.</param>
    public static PaymentDecision Apply(
        PersonAccount account,
        PaymentEntry? entry,
        PaymentCommand command,
        string paymentId,
        PaymentRefusal? decline
    )
    {
        var none = Money.Zero(account.Available.Currency);
        var known = entry ?? new PaymentEntry(command.PaymentKey, command.PersonId, null, none, none, none, []);
        if (command.Amount.Amount <= 0 || command.Amount.Currency != account.Available.Currency)
        {
            return Refuse(account, known, command, PaymentRefusal.InvalidAmount);
        }

        return command.Type switch
        {
            PaymentCommandType.Authorise => Authorise(account, known, command, paymentId, decline),
            PaymentCommandType.Capture => Capture(account, known, command, paymentId, decline),
            PaymentCommandType.Void => Void(account, known, command, paymentId),
            PaymentCommandType.Refund => Refund(account, known, command, paymentId),
            _ => throw new InvalidOperationException($"Unknown command {command.Type}."),
        };
    }

    private static PaymentDecision Authorise(
        PersonAccount account,
        PaymentEntry entry,
        PaymentCommand command,
        string paymentId,
        PaymentRefusal? decline
    )
    {
        var refusal = entry.State switch
        {
            PaymentState.Voided => PaymentRefusal.AlreadyVoided,
            null => account.Available < command.Amount ? PaymentRefusal.InsufficientFunds : decline,
            _ => PaymentRefusal.WrongState,
        };
        if (refusal is not null)
        {
            var declined = entry.State is null ? entry with { State = PaymentState.Declined } : entry;
            return Refuse(account, declined, command, refusal);
        }

        return Done(
            account with
            {
                Available = account.Available - command.Amount,
                Held = account.Held + command.Amount,
            },
            entry with
            {
                State = PaymentState.Authorised,
                Authorised = command.Amount,
            },
            command,
            PaymentOutcome.Authorised,
            command.Amount,
            paymentId
        );
    }

    private static PaymentDecision Capture(
        PersonAccount account,
        PaymentEntry entry,
        PaymentCommand command,
        string paymentId,
        PaymentRefusal? decline
    )
    {
        var refusal = entry.State switch
        {
            null => PaymentRefusal.UnknownPayment,
            PaymentState.Authorised when command.Amount > entry.Authorised => PaymentRefusal.OverAuthorised,
            PaymentState.Authorised => decline,
            _ => PaymentRefusal.WrongState,
        };
        if (refusal is not null)
        {
            return Refuse(account, entry, command, refusal);
        }

        return Done(
            account with
            {
                Held = account.Held - entry.Authorised,
                Available = account.Available + (entry.Authorised - command.Amount),
            },
            entry with
            {
                State = PaymentState.Captured,
                Captured = command.Amount,
            },
            command,
            PaymentOutcome.Captured,
            command.Amount,
            paymentId
        );
    }

    private static PaymentDecision Void(
        PersonAccount account,
        PaymentEntry entry,
        PaymentCommand command,
        string paymentId
    ) =>
        entry.State switch
        {
            null => Refuse(account, entry with { State = PaymentState.Voided }, command, PaymentRefusal.UnknownPayment),
            PaymentState.Authorised => Done(
                account with
                {
                    Held = account.Held - entry.Authorised,
                    Available = account.Available + entry.Authorised,
                },
                entry with
                {
                    State = PaymentState.Voided,
                },
                command,
                PaymentOutcome.Voided,
                entry.Authorised,
                paymentId
            ),
            _ => Refuse(account, entry, command, PaymentRefusal.WrongState),
        };

    private static PaymentDecision Refund(
        PersonAccount account,
        PaymentEntry entry,
        PaymentCommand command,
        string paymentId
    )
    {
        var refusal = entry.State switch
        {
            null => PaymentRefusal.UnknownPayment,
            PaymentState.Captured or PaymentState.Refunded => command.Amount > entry.Captured - entry.Refunded
                ? PaymentRefusal.OverCaptured
                : null,
            _ => PaymentRefusal.WrongState,
        };
        if (refusal is not null)
        {
            return Refuse(account, entry, command, refusal);
        }

        var refunded = entry.Refunded + command.Amount;
        return Done(
            account with
            {
                Available = account.Available + command.Amount,
            },
            entry with
            {
                Refunded = refunded,
                State = refunded == entry.Captured ? PaymentState.Refunded : PaymentState.Captured,
            },
            command,
            PaymentOutcome.Refunded,
            command.Amount,
            paymentId
        );
    }

    private static PaymentDecision Done(
        PersonAccount account,
        PaymentEntry entry,
        PaymentCommand command,
        PaymentOutcome outcome,
        Money amount,
        string paymentId
    ) =>
        Answer(
            account,
            entry,
            new PaymentReply(command.Key, command.InstanceId, command.Type, outcome, amount, paymentId)
        );

    private static PaymentDecision Refuse(
        PersonAccount account,
        PaymentEntry entry,
        PaymentCommand command,
        PaymentRefusal refusal
    ) =>
        Answer(
            account,
            entry,
            new PaymentReply(
                command.Key,
                command.InstanceId,
                command.Type,
                refusal.Outcome,
                command.Amount,
                Code: refusal.Code,
                Message: refusal.Message
            )
        );

    private static PaymentDecision Answer(PersonAccount account, PaymentEntry entry, PaymentReply reply) =>
        new(account, entry with { Replies = [.. entry.Replies, reply] }, reply);
}
