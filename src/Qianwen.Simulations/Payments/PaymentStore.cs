using Azure;
using Microsoft.Extensions.Options;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Payments;

/// <summary>Accounts and payments, in one partition for each person so that both change together.</summary>
public sealed class PaymentStore(SimulationTables tables, IOptions<PaymentsOptions> options)
{
    private const string AccountRow = "account";
    private const string OwnerRow = "owner";

    /// <summary>Who a payment key belongs to; it belongs to <paramref name="personId"/> where nobody had it before.</summary>
    public async Task<string> OwnAsync(string paymentKey, string personId, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.PaymentKeys, cancellationToken);
        var owner = new PaymentKeyOwner(personId);
        var row = await JsonRows.ReadAsync<PaymentKeyOwner>(table, paymentKey, OwnerRow, cancellationToken);
        if (
            row is null
            && !await JsonRows.New(paymentKey, OwnerRow, owner).TryWriteAsync(table, owner, cancellationToken)
        )
        {
            row = await JsonRows.ReadAsync<PaymentKeyOwner>(table, paymentKey, OwnerRow, cancellationToken);
        }

        return row?.Value.PersonId ?? personId;
    }

    /// <summary>A payment; null where the key was never seen.</summary>
    public async Task<PaymentEntry?> FindAsync(string paymentKey, CancellationToken cancellationToken)
    {
        var keys = await tables.OpenAsync(TableNames.PaymentKeys, cancellationToken);
        var owner = await JsonRows.ReadAsync<PaymentKeyOwner>(keys, paymentKey, OwnerRow, cancellationToken);
        return owner is null ? null : (await EntryAsync(owner.Value.PersonId, paymentKey, cancellationToken))?.Value;
    }

    /// <summary>A person's payment; null where there is none under this key.</summary>
    public async Task<JsonRow<PaymentEntry>?> EntryAsync(
        string personId,
        string paymentKey,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Payments, cancellationToken);
        return await JsonRows.ReadAsync<PaymentEntry>(table, personId, Payment(paymentKey), cancellationToken);
    }

    /// <summary>A person's account, opened with the balance of the settings where there is none.</summary>
    public async Task<JsonRow<PersonAccount>> AccountAsync(string personId, CancellationToken cancellationToken)
    {
        var table = await tables.OpenAsync(TableNames.Payments, cancellationToken);
        var balance = options.Value.Balances.GetValueOrDefault(personId, options.Value.DefaultBalance);
        return await JsonRows.ReadAsync<PersonAccount>(table, personId, AccountRow, cancellationToken)
            ?? JsonRows.New(personId, AccountRow, new PersonAccount(personId, Money.Fen(balance), Money.Zero()));
    }

    /// <summary>Saves both; false where somebody else changed one of them since it was read.</summary>
    public async Task<bool> TrySaveAsync(
        JsonRow<PersonAccount> account,
        JsonRow<PaymentEntry>? entry,
        PaymentDecision decision,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.OpenAsync(TableNames.Payments, cancellationToken);
        var payment =
            entry ?? JsonRows.New(decision.Account.PersonId, Payment(decision.Entry.PaymentKey), decision.Entry);
        try
        {
            await table.SubmitTransactionAsync(
                [account.Change(decision.Account), payment.Change(decision.Entry)],
                cancellationToken
            );
            return true;
        }
        catch (RequestFailedException exception) when (JsonRows.IsLostRace(exception))
        {
            return false;
        }
    }

    private static string Payment(string paymentKey) => $"payment|{paymentKey}";
}
