using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.Store;
using Qianwen.LocalHost.Durable.Workers;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Client;

/// <summary>Forgets finished orchestrations, with their finished sub-orchestrations where asked.</summary>
internal sealed class InstancePurge(EngineParts parts)
{
    private const int BatchSize = 200;

    private static readonly OrchestrationRuntimeStatus[] Finished =
    [
        OrchestrationRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated,
    ];

    /// <summary>Purges one instance; the count is 0 where it does not exist or has not finished.</summary>
    public async Task<PurgeResult> PurgeAsync(string instance, bool isRecursive)
    {
        ArgumentException.ThrowIfNullOrEmpty(instance);
        return new PurgeResult(
            await parts.Database.WriteAsync(session =>
                parts.Instances.Find(session, instance) is { IsTerminal: true } row
                    ? Remove(session, row, isRecursive)
                    : 0
            )
        );
    }

    /// <summary>Purges every finished instance that the filter names, oldest first.</summary>
    public async Task<PurgeResult> PurgeAllAsync(
        PurgeInstancesFilter filter,
        bool isRecursive,
        CancellationToken cancellation
    )
    {
        var wanted = filter.Statuses?.ToList() is { Count: > 0 } statuses ? statuses.Intersect(Finished) : Finished;
        var query = new InstanceQuery(filter.CreatedFrom?.UtcDateTime, filter.CreatedTo?.UtcDateTime, [.. wanted]);
        var (purged, batch) = (0, 0);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            batch = await parts.Database.WriteAsync(session => RemoveBatch(session, query, isRecursive));
            purged += batch;
        } while (batch > 0);

        return new PurgeResult(purged);
    }

    private int RemoveBatch(SqlSession session, InstanceQuery query, bool isRecursive)
    {
        var removed = 0;
        foreach (var row in query.Read(session, parts.Options.HubName, 0, BatchSize))
        {
            if (parts.Instances.Find(session, row.Instance) is not null)
            {
                removed += Remove(session, row, isRecursive);
            }
        }

        return removed;
    }

    private int Remove(SqlSession session, InstanceRow row, bool isRecursive)
    {
        var removed = 1;
        foreach (var child in isRecursive ? parts.Instances.Children(session, row.Instance) : [])
        {
            removed += child.IsTerminal ? Remove(session, child, isRecursive) : 0;
        }

        parts.Instances.Remove(session, row);
        return removed;
    }
}
