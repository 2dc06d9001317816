using Azure;
using Azure.Data.Tables;
using Qianwen.Core.Requests;

namespace Qianwen.Azure.Tables;

/// <summary>
/// Requests by their sender's key on Table storage: a claim with a lease, then the answer that was given. A row that is
/// past its time counts as absent, whether or not it was purged yet.
/// </summary>
public sealed class TableIdempotencyStore(TableCatalog tables, TimeProvider time) : IIdempotencyStore
{
    /// <summary>How long a claim holds without an answer.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private const string BodyHashName = "BodyHash";
    private const string LeaseUntilName = "LeaseUntil";
    private const string StatusName = "Status";
    private const string LocationName = "Location";

    /// <inheritdoc />
    public async Task<IdempotencyOutcome> BeginAsync(
        string scope,
        string key,
        string bodyHash,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Requests, cancellationToken);
        return await Optimistic.RunAsync(async () =>
        {
            var earlier = await FindAsync(table, scope, key, cancellationToken);
            if (earlier is null)
            {
                await table.AddEntityAsync(Claim(scope, key, bodyHash), cancellationToken);
                return new IdempotencyOutcome.Started();
            }

            var outcome = Judge(earlier, bodyHash);
            if (outcome is IdempotencyOutcome.Started)
            {
                var claim = Claim(scope, key, bodyHash);
                await table.UpdateEntityAsync(claim, earlier.ETag, TableUpdateMode.Replace, cancellationToken);
            }

            return outcome;
        });
    }

    /// <inheritdoc />
    public async Task CompleteAsync(
        string scope,
        string key,
        IdempotencyOutcome.Replayed answer,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Requests, cancellationToken);
        await Optimistic.RunAsync(async () =>
        {
            var claim =
                await FindAsync(table, scope, key, cancellationToken)
                ?? throw new InvalidOperationException("An answer was given to a request that was not begun.");
            if (claim.GetInt32(StatusName) is null)
            {
                claim[StatusName] = answer.Status;
                claim[LocationName] = answer.Location;
                JsonRow.Write(claim, answer.Body);
                await table.UpdateEntityAsync(claim, claim.ETag, TableUpdateMode.Replace, cancellationToken);
            }
        });
    }

    /// <inheritdoc />
    public async Task AbandonAsync(string scope, string key, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Requests, cancellationToken);
        await Optimistic.RunAsync(async () =>
        {
            var claim = await FindAsync(table, scope, key, cancellationToken);
            if (claim is not null && claim.GetInt32(StatusName) is null)
            {
                await table.DeleteEntityAsync(claim.PartitionKey, claim.RowKey, claim.ETag, cancellationToken);
            }
        });
    }

    /// <inheritdoc />
    public async Task<int> PurgeAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(most);
        var table = await tables.GetAsync(TableNames.Requests, cancellationToken);
        var filter = TableClient.CreateQueryFilter($"LeaseUntil le {time.GetUtcNow() - IIdempotencyStore.Retention}");
        var purged = 0;
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            purged += await TryDeleteAsync(table, row, cancellationToken) ? 1 : 0;
            if (purged == most)
            {
                break;
            }
        }

        return purged;
    }

    /// <summary>Deletes the row as it was read; false where it is in use again.</summary>
    private static async Task<bool> TryDeleteAsync(TableClient table, TableEntity row, CancellationToken token)
    {
        try
        {
            await table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, token);
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status == 412)
        {
            return false;
        }
    }

    /// <summary>What an earlier request under the key means for this one.</summary>
    private IdempotencyOutcome Judge(TableEntity earlier, string bodyHash)
    {
        if (IsForgotten(earlier))
        {
            return new IdempotencyOutcome.Started();
        }

        if (earlier.GetString(BodyHashName) != bodyHash)
        {
            return new IdempotencyOutcome.Conflict();
        }

        if (earlier.GetInt32(StatusName) is { } status)
        {
            return new IdempotencyOutcome.Replayed(status, JsonRow.ReadText(earlier), earlier.GetString(LocationName));
        }

        var left = (earlier.GetDateTimeOffset(LeaseUntilName) ?? default) - time.GetUtcNow();
        return left > TimeSpan.Zero ? new IdempotencyOutcome.InFlight(left) : new IdempotencyOutcome.Started();
    }

    /// <summary>The lease begins with the request, so its end plus the retention is when the key may be used anew.</summary>
    private bool IsForgotten(TableEntity row) =>
        (row.GetDateTimeOffset(LeaseUntilName) ?? default) + IIdempotencyStore.Retention <= time.GetUtcNow();

    private TableEntity Claim(string scope, string key, string bodyHash) =>
        new(TableKey.From(scope), TableKey.Hash(key))
        {
            [BodyHashName] = bodyHash,
            [LeaseUntilName] = time.GetUtcNow() + Lease,
        };

    private static async Task<TableEntity?> FindAsync(
        TableClient table,
        string scope,
        string key,
        CancellationToken cancellationToken
    )
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKey.From(scope),
            TableKey.Hash(key),
            cancellationToken: cancellationToken
        );
        return row.HasValue ? row.Value : null;
    }
}
