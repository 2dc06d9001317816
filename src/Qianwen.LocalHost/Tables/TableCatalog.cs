using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Filters;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>Which tables there are, by name without regard to case, and the clock of each.</summary>
internal sealed partial class TableCatalog(TimeProvider time, Uri endpoint)
{
    public const string Schema = """
        CREATE TABLE IF NOT EXISTS tables(
            name TEXT NOT NULL PRIMARY KEY, display_name TEXT NOT NULL, last_timestamp INTEGER NOT NULL) WITHOUT ROWID;
        """;

    /// <summary>The name as a key: Azure table names differ by more than case.</summary>
    public static string Key(string table) => table.ToLowerInvariant();

    /// <summary>Reads the body of Create Table and holds the name to the naming rules.</summary>
    public static string ReadName(ReadOnlyMemory<byte> body)
    {
        string? name;
        try
        {
            using var document = JsonDocument.Parse(body);
            name = document.RootElement.GetProperty("TableName").GetString();
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw TableErrors.InvalidInput("The body must be an object with a TableName.");
        }

        if (name is null || name.Length is < 3 or > 63)
        {
            throw TableErrors.TableNameLength();
        }

        return NameRule.IsMatch(name) && Key(name) != "tables" ? name : throw TableErrors.TableNameCharacters();
    }

    public static TableReply Create(SqlSession session, string name)
    {
        var created = session.Execute(
            "INSERT INTO tables(name, display_name, last_timestamp) VALUES (?1, ?2, 0) ON CONFLICT DO NOTHING",
            Key(name),
            name
        );
        return created == 1 ? TableReply.NoContent() : throw TableErrors.TableAlreadyExists();
    }

    public static void Delete(SqlSession session, string name)
    {
        if (session.Execute("DELETE FROM tables WHERE name = ?1", Key(name)) == 0)
        {
            throw TableErrors.ResourceNotFound();
        }
    }

    /// <summary>Lists tables by name, with <c>$filter</c> on TableName, <c>$top</c> and continuation.</summary>
    public TableReply List(SqlSession session, TableRequest request)
    {
        var size = request.PageSize;
        var filter = request.Filter is { } text ? FilterParser.Parse(text) : null;
        var from = request.Query.TryGetValue("NextTableName", out var token) ? ContinuationToken.Decode(token) : "";
        var matches = session
            .Query("SELECT display_name FROM tables WHERE name >= ?1 ORDER BY name", row => row.GetString(0), from)
            .Where(name => filter is null || filter.Matches(property => TableProperty(name, property)))
            .Take(size + 1)
            .ToList();
        var next = matches.Count > size ? ContinuationToken.Encode(Key(matches[size])) : null;
        return EntityFormat
            .WriteTables(new Uri(endpoint, "$metadata#Tables"), matches.Take(size))
            .With("x-ms-continuation-NextTableName", next);
    }

    /// <summary>Refuses where the table does not exist.</summary>
    public static void Require(SqlSession session, string name) =>
        _ =
            session.QueryFirst("SELECT name FROM tables WHERE name = ?1", row => row.GetString(0), Key(name))
            ?? throw TableErrors.TableNotFound();

    /// <summary>
    /// The timestamp of the next write in a table: now, and always later than the one before, so that each write changes
    /// the ETag even while the clock stands still.
    /// </summary>
    public DateTime NextTimestamp(SqlSession session, string name)
    {
        var ticks = session.QueryFirst<long?>(
            "UPDATE tables SET last_timestamp = MAX(last_timestamp + 1, ?2) WHERE name = ?1 RETURNING last_timestamp",
            row => row.GetInt64(0),
            Key(name),
            time.GetUtcNow().UtcTicks
        );
        return new DateTime(ticks ?? throw TableErrors.TableNotFound(), DateTimeKind.Utc);
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]*$")]
    private static partial Regex NameRule { get; }

    private static EdmValue? TableProperty(string table, string property) =>
        property == "TableName" ? EdmValue.String(table) : null;
}
