using System.Globalization;
using Microsoft.Extensions.Options;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Faults;

namespace Qianwen.Simulations.Payments;

/// <summary>Carries out payment commands, each once; a command that comes again finds its reply.</summary>
public sealed class PaymentDesk(PaymentStore payments, FaultLedger faults, IOptions<PaymentsOptions> options)
{
    /// <summary>Carries out a command and saves it; the reply to send.</summary>
    public async Task<PaymentReply> HandleAsync(PaymentCommand command, CancellationToken cancellationToken)
    {
        var owner = await payments.OwnAsync(command.PaymentKey, command.PersonId, cancellationToken);
        if (owner != command.PersonId)
        {
            return NotTheirs(command);
        }

        var decline = await DeclineAsync(command, cancellationToken);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var account = await payments.AccountAsync(owner, cancellationToken);
            var entry = await payments.EntryAsync(owner, command.PaymentKey, cancellationToken);
            if (entry?.Value.ReplyTo(command.Key) is { } given)
            {
                return given;
            }

            var decision = PaymentMachine.Apply(account.Value, entry?.Value, command, PaymentId(command), decline);
            if (await payments.TrySaveAsync(account, entry, decision, cancellationToken))
            {
                return decision.Reply;
            }
        }
    }

    private async Task<PaymentRefusal?> DeclineAsync(PaymentCommand command, CancellationToken cancellationToken) =>
        command.Type switch
        {
            PaymentCommandType.Authorise
                when await StrikesAsync(FaultProfiles.PaymentDeclined, command, cancellationToken) =>
                PaymentRefusal.Risk,
            PaymentCommandType.Capture
                when await StrikesAsync(FaultProfiles.CaptureFails, command, cancellationToken) =>
                PaymentRefusal.CaptureFailed,
            _ => null,
        };

    private Task<bool> StrikesAsync(string profile, PaymentCommand command, CancellationToken cancellationToken) =>
        faults.StrikesAsync(profile, FaultTargets.Payments, command.Key, cancellationToken);

    private string PaymentId(PaymentCommand command)
    {
        var (seed, key) = (options.Value.Seed, command.PaymentKey);
        var (high, low) = (
            SeededValues.Number(seed, $"high|{key}", 1_000_000),
            SeededValues.Number(seed, $"low|{key}", 1_000_000)
        );
        return string.Create(CultureInfo.InvariantCulture, $"DP{high:000000}{low:000000}");
    }

    private static PaymentReply NotTheirs(PaymentCommand command) =>
        new(
            command.Key,
            command.InstanceId,
            command.Type,
            PaymentOutcome.Rejected,
            command.Amount,
            Code: PaymentRefusal.UnknownPayment.Code,
            Message: PaymentRefusal.UnknownPayment.Message
        );
}
