using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Conversations;
using Qianwen.Core.Mandates;
using Qianwen.Core.People;

namespace Qianwen.Azure.Tables;

/// <summary>
/// Mandates on Table storage, one partition a person: the mandate with its sums, and a row for each reservation. Both
/// change in one transaction under the ETag of the mandate's row, so no two reservations can share the same money, and
/// none is granted under a mandate that was changed or suspended in between.
/// </summary>
public sealed class TableMandateStore(
    TableCatalog tables,
    IProfileStore profiles,
    IOptions<MandateDefaults> defaults,
    TimeProvider time
) : IMandateStore
{
    /// <inheritdoc />
    public async Task<Mandate> GetAsync(string personId, CancellationToken cancellationToken)
    {
        var scope = await OpenAsync(personId, cancellationToken);
        var account = await scope.ReadAccountAsync();
        return account.Mandate ?? defaults.Value.For(personId);
    }

    /// <inheritdoc />
    public async Task SaveAsync(Mandate mandate, CancellationToken cancellationToken)
    {
        var scope = await OpenAsync(mandate.PersonId, cancellationToken);
        await Optimistic.RunAsync(async () =>
        {
            var account = await scope.ReadAccountAsync();
            await scope.WriteAsync(account with { Mandate = mandate });
        });
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The key was used for another amount.</exception>
    public async Task<BudgetDecision> ReserveAsync(
        string personId,
        string key,
        string merchantId,
        Money amount,
        CancellationToken cancellationToken
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount.Amount, nameof(amount));
        var scope = await OpenAsync(personId, cancellationToken);
        return await Optimistic.RunAsync(async () =>
        {
            var account = await scope.ReadAccountAsync();
            if (await scope.FindReservationAsync(key) is { } earlier)
            {
                return Repeat(earlier, amount);
            }

            var decision = account.Decide(account.Mandate ?? defaults.Value.For(personId), merchantId, amount);
            if (decision.Granted)
            {
                await scope.WriteAsync(
                    account with
                    {
                        Reserved = account.Reserved + amount.Amount,
                    },
                    new MandateReservation(key, merchantId, amount, MandateReservationState.Reserved, "", null)
                );
            }

            return decision;
        });
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">Nothing is reserved under the key, or it was released.</exception>
    public async Task CommitAsync(string personId, string key, CancellationToken cancellationToken)
    {
        var scope = await OpenAsync(personId, cancellationToken);
        await Optimistic.RunAsync(async () =>
        {
            var account = await scope.ReadAccountAsync();
            var reservation = await scope.FindReservationAsync(key);
            if (reservation?.State == MandateReservationState.Committed)
            {
                return;
            }

            if (reservation?.State != MandateReservationState.Reserved)
            {
                throw new InvalidOperationException($"Nothing is reserved under '{key}': there is nothing to commit.");
            }

            var amount = reservation.Amount.Amount;
            await scope.WriteAsync(
                account with
                {
                    Reserved = account.Reserved - amount,
                    Committed = account.Committed + amount,
                },
                reservation with
                {
                    State = MandateReservationState.Committed,
                    Month = account.Month,
                }
            );
        });
    }

    /// <inheritdoc />
    public async Task ReleaseAsync(string personId, string key, CancellationToken cancellationToken)
    {
        var scope = await OpenAsync(personId, cancellationToken);
        await Optimistic.RunAsync(async () =>
        {
            var account = await scope.ReadAccountAsync();
            var reservation = await scope.FindReservationAsync(key);
            if (reservation is null or { State: MandateReservationState.Released })
            {
                return;
            }

            await scope.WriteAsync(
                Without(account, reservation),
                reservation with
                {
                    State = MandateReservationState.Released,
                }
            );
        });
    }

    private static MandateAccount Without(MandateAccount account, MandateReservation reservation) =>
        reservation.State switch
        {
            MandateReservationState.Reserved => account with
            {
                Reserved = account.Reserved - reservation.Amount.Amount,
            },
            MandateReservationState.Committed when reservation.Month == account.Month => account with
            {
                Committed = account.Committed - reservation.Amount.Amount,
            },
            _ => account,
        };

    private static BudgetDecision Repeat(MandateReservation earlier, Money amount)
    {
        if (earlier.Amount != amount)
        {
            throw new InvalidOperationException(
                $"Key '{earlier.Key}' was used to reserve {earlier.Amount}; it cannot reserve {amount}."
            );
        }

        return earlier.State == MandateReservationState.Released
            ? new BudgetDecision(false, "released")
            : new BudgetDecision(true);
    }

    private async Task<Scope> OpenAsync(string personId, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Mandates, cancellationToken);
        var profile = await profiles.GetAsync(personId, cancellationToken);
        var now = new PersonClock(profile.TimeZone).Local(time.GetUtcNow());
        var month = now.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return new Scope(table, TableKey.From(personId), month, cancellationToken);
    }

    private sealed record Scope(TableClient Table, string PartitionKey, string Month, CancellationToken Token)
    {
        public Task<MandateAccount> ReadAccountAsync() => MandateAccount.ReadAsync(Table, PartitionKey, Month, Token);

        public Task<MandateReservation?> FindReservationAsync(string key) =>
            MandateReservation.FindAsync(Table, PartitionKey, key, Token);

        public async Task WriteAsync(MandateAccount account, MandateReservation? reservation = null)
        {
            List<TableTransactionAction> actions = [account.Write(PartitionKey)];
            if (reservation is not null)
            {
                actions.Add(reservation.Write(PartitionKey));
            }

            await Table.SubmitTransactionAsync(actions, Token);
        }
    }
}
