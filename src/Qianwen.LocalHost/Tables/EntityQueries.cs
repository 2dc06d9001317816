using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Filters;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables;

/// <summary>
/// Reads entities: one by its keys, or a page of a query in the order of partition key and row key. What a filter says of
/// the keys bounds the SQL scan; the filter itself is evaluated on each row that the scan yields.
/// </summary>
internal sealed class EntityQueries(Uri endpoint)
{
    private const int ScanChunk = 256;

    private const string ScanPartition =
        "SELECT partition_key, row_key, timestamp, body FROM table_entities WHERE table_name = ?1 "
        + "AND partition_key = ?2 AND row_key >= ?3 AND row_key <= ?4 ORDER BY row_key LIMIT ?5";

    private const string ScanRange =
        "SELECT partition_key, row_key, timestamp, body FROM table_entities WHERE table_name = ?1 "
        + "AND (partition_key, row_key) >= (?2, ?3) AND partition_key <= ?4 "
        + "ORDER BY partition_key, row_key LIMIT ?5";

    /// <summary>SQLite orders any blob after any text: as an upper bound this one is no bound.</summary>
    private static readonly byte[] s_unbounded = [];

    public TableReply Answer(SqlSession session, TableRequest request, ResourcePath resource)
    {
        TableCatalog.Require(session, resource.Table);
        return resource.Key is { } key ? Get(session, request, resource, key) : Query(session, request, resource);
    }

    private TableReply Get(SqlSession session, TableRequest request, ResourcePath resource, EntityKey key)
    {
        var entity = EntityStore.Find(session, resource.Table, key) ?? throw TableErrors.ResourceNotFound();
        return EntityFormat
            .WriteEntity(new Uri(endpoint, $"$metadata#{resource.Table}/@Element"), entity, request.Select)
            .With("ETag", EntityTag.Format(entity.Timestamp));
    }

    private TableReply Query(SqlSession session, TableRequest request, ResourcePath resource)
    {
        var size = request.PageSize;
        var filter = request.Filter is { } text ? FilterParser.Parse(text) : null;
        var page = Scan(session, TableCatalog.Key(resource.Table), filter, Start(request), size + 1);
        var reply = EntityFormat.WriteEntities(
            new Uri(endpoint, $"$metadata#{resource.Table}"),
            page.Take(size),
            request.Select
        );
        return page.Count <= size
            ? reply
            : reply
                .With("x-ms-continuation-NextPartitionKey", ContinuationToken.Encode(page[size].Key.Partition))
                .With("x-ms-continuation-NextRowKey", ContinuationToken.Encode(page[size].Key.Row));
    }

    private static EntityKey? Start(TableRequest request) =>
        request.Query.TryGetValue("NextPartitionKey", out var partition)
            ? new EntityKey(
                ContinuationToken.Decode(partition),
                request.Query.TryGetValue("NextRowKey", out var row) ? ContinuationToken.Decode(row) : ""
            )
            : null;

    private static List<StoredEntity> Scan(
        SqlSession session,
        string table,
        Filter? filter,
        EntityKey? start,
        int count
    )
    {
        var range = filter?.Range ?? KeyRange.All;
        var next = range.StartAt(start);
        var chunk = filter is null ? count : Math.Max(count, ScanChunk);
        var found = new List<StoredEntity>();
        while (true)
        {
            var rows = ScanOnce(session, table, range, next, chunk);
            found.AddRange(rows.Where(row => filter is null || filter.Matches(row.Find)).Take(count - found.Count));
            if (rows.Count < chunk || found.Count == count)
            {
                return found;
            }

            next = rows[^1].Key.Following;
        }
    }

    private static List<StoredEntity> ScanOnce(
        SqlSession session,
        string table,
        KeyRange range,
        EntityKey from,
        int limit
    ) =>
        range.IsOnePartition
            ? session.Query(
                ScanPartition,
                StoredEntity.Read,
                table,
                from.Partition,
                from.Row,
                range.RowTo ?? (object)s_unbounded,
                limit
            )
            : session.Query(
                ScanRange,
                StoredEntity.Read,
                table,
                from.Partition,
                from.Row,
                range.PartitionTo ?? (object)s_unbounded,
                limit
            );
}
