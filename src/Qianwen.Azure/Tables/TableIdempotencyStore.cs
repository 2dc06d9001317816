using Azure;
using Azure.Data.Tables;
using Qianwen.Core.Requests;

namespace Qianwen.Azure.Tables;

/// <summary>
/// Requests by their sender's key on Table storage: a claim with a lease, then the answer that was given. The ETag that
/// the claim was written with is its owner's: whoever takes over writes a new one. A row that is past its time counts as
/// absent, whether or not it was purged yet.
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
                return Started(await table.AddEntityAsync(Claim(scope, key, bodyHash), cancellationToken));
            }

            return Judge(earlier, bodyHash)
                ?? Started(
                    await table.UpdateEntityAsync(
                        Claim(scope, key, bodyHash),
                        earlier.ETag,
                        TableUpdateMode.Replace,
                        cancellationToken
                    )
                );
        });
    }

    /// <inheritdoc />
    public async Task CompleteAsync(
        string scope,
        string key,
        string claim,
        IdempotencyOutcome.Replayed answer,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Requests, cancellationToken);
        var row = new TableEntity(TableKey.From(scope), TableKey.Hash(key))
        {
            [StatusName] = answer.Status,
            [LocationName] = answer.Location,
        };
        JsonRow.Write(row, answer.Body);
        await IfUnchangedAsync(() =>
            table.UpdateEntityAsync(row, new ETag(claim), TableUpdateMode.Merge, cancellationToken)
        );
    }

    /// <inheritdoc />
    public async Task AbandonAsync(string scope, string key, string claim, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Requests, cancellationToken);
        await IfUnchangedAsync(() =>
            table.DeleteEntityAsync(TableKey.From(scope), TableKey.Hash(key), new ETag(claim), cancellationToken)
        );
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
            var isDeleted = await IfUnchangedAsync(() =>
                table.DeleteEntityAsync(row.PartitionKey, row.RowKey, row.ETag, cancellationToken)
            );
            purged += isDeleted ? 1 : 0;
            if (purged == most)
            {
                break;
            }
        }

        return purged;
    }

    /// <summary>Writes to a row as it was; false where it is another one by now, or gone.</summary>
    private static async Task<bool> IfUnchangedAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (RequestFailedException failure) when (failure.Status is 404 or 412)
        {
            return false;
        }
    }

    private static IdempotencyOutcome.Started Started(Response written) =>
        new(
            written.Headers.ETag?.ToString()
                ?? throw new InvalidOperationException("The table service wrote a claim and gave no ETag.")
        );

    /// <summary>What an earlier request under the key means for this one; null where this one takes over.</summary>
    private IdempotencyOutcome? Judge(TableEntity earlier, string bodyHash)
    {
        if (IsForgotten(earlier))
        {
            return null;
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
        return left > TimeSpan.Zero ? new IdempotencyOutcome.InFlight(left) : null;
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
