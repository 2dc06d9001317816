using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>Which instances are asked for; a null condition is none.</summary>
/// <param name="CreatedFrom">Created then or later (UTC).</param>
/// <param name="CreatedTo">Created then or earlier (UTC).</param>
/// <param name="Statuses">In one of these statuses.</param>
/// <param name="Prefix">What the id begins with.</param>
internal sealed record InstanceQuery(
    DateTime? CreatedFrom,
    DateTime? CreatedTo,
    IReadOnlyList<OrchestrationRuntimeStatus>? Statuses,
    string? Prefix = null
)
{
    /// <summary>The instances in the order of their creation, after the row with that number.</summary>
    public List<InstanceRow> Read(SqlSession session, string hub, long after, int limit) =>
        session.Query(
            $"SELECT {InstanceRow.Columns} FROM durable_instance WHERE hub = ?1 AND id > ?2 "
                + "AND (?3 IS NULL OR created_at >= ?3) AND (?4 IS NULL OR created_at <= ?4) "
                + "AND (?5 IS NULL OR status IN (SELECT value FROM json_each(?5))) "
                + "AND (?6 IS NULL OR substr(instance, 1, length(?6)) = ?6) ORDER BY id LIMIT ?7",
            InstanceRow.Read,
            hub,
            after,
            CreatedFrom?.Ticks,
            CreatedTo?.Ticks,
            Statuses is null ? null : $"[{string.Join(',', Statuses.Select(status => (int)status))}]",
            string.IsNullOrEmpty(Prefix) ? null : Prefix,
            limit
        );
}
