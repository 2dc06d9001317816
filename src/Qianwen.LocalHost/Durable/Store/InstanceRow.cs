using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>The current state of an orchestration.</summary>
internal sealed record InstanceRow(
    long Id,
    string Instance,
    long Execution,
    string Name,
    string? Version,
    OrchestrationRuntimeStatus Status,
    DateTime CreatedAt,
    DateTime UpdatedAt,
    string? Input,
    string? Output,
    string? CustomStatus,
    FailureInfo? Failure,
    IReadOnlyDictionary<string, string>? Tags,
    ParentLink? Parent
)
{
    public const string Columns =
        "id, instance, execution, name, version, status, created_at, updated_at, input, output, custom_status, failure, "
        + "tags, parent_instance, parent_execution, parent_task, parent_name";

    public bool IsTerminal => Status.IsTerminal();

    public static InstanceRow Read(SqliteDataReader row) =>
        new(
            row.GetInt64(0),
            row.GetString(1),
            row.GetInt64(2),
            row.GetString(3),
            Text(row, 4),
            (OrchestrationRuntimeStatus)row.GetInt32(5),
            new DateTime(row.GetInt64(6), DateTimeKind.Utc),
            new DateTime(row.GetInt64(7), DateTimeKind.Utc),
            Text(row, 8),
            Text(row, 9),
            Text(row, 10),
            HistoryJson.ReadFailure(Text(row, 11)),
            HistoryJson.ReadTags(Text(row, 12)),
            row.IsDBNull(13)
                ? null
                : new ParentLink(row.GetString(13), row.GetInt64(14), row.GetInt32(15), row.GetString(16))
        );

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
