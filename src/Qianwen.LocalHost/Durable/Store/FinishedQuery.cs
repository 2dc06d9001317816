using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>Which finished instances are asked for; a null condition is none.</summary>
/// <param name="From">Finished then or later (UTC).</param>
/// <param name="To">Finished then or earlier (UTC).</param>
/// <param name="Statuses">In one of these statuses, of which those count that are final.</param>
internal sealed record FinishedQuery(DateTime? From, DateTime? To, IReadOnlyList<OrchestrationRuntimeStatus>? Statuses)
{
    /// <summary>The ids in the order of creation, after the one of that key.</summary>
    public Page<string> Read(SqlSession session, string hub, string? after, int size)
    {
        var wanted = (Statuses ?? Enum.GetValues<OrchestrationRuntimeStatus>()).Where(status => status.IsTerminal());
        var rows = session.Query(
            "SELECT id, instance FROM durable_instance WHERE hub = ?1 AND id > ?2 "
                + "AND (?3 IS NULL OR updated_at >= ?3) AND (?4 IS NULL OR updated_at <= ?4) "
                + "AND status IN (SELECT value FROM json_each(?5)) ORDER BY id LIMIT ?6",
            row => (Id: row.GetInt64(0), Instance: row.GetString(1)),
            hub,
            after is null ? 0 : long.Parse(after, CultureInfo.InvariantCulture),
            From?.Ticks,
            To?.Ticks,
            $"[{string.Join(',', wanted.Select(status => (int)status).Distinct())}]",
            size + 1
        );
        var next = rows.Count > size ? rows[size - 1].Id.ToString(CultureInfo.InvariantCulture) : null;
        return new Page<string>([.. rows.Take(size).Select(row => row.Instance)], next);
    }
}
