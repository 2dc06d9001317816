using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Qianwen.Contracts.Conversations;
using Qianwen.Core.Conversations;

namespace Qianwen.Azure.Tables;

/// <summary>
/// Conversations on Table storage, one partition each: the header, the items in sequence, and a marker for the id of
/// each item, all written in one transaction under the header's ETag.
/// </summary>
public sealed class TableConversationStore(TableCatalog tables, TimeProvider time) : IConversationStore
{
    private const string HeaderRow = "header";
    private const string ItemPrefix = "item-";
    private const string AfterAllItems = "item-~";
    private const int LargestPage = 1000;

    /// <inheritdoc />
    public async Task<ConversationHeader> CreateAsync(string id, string personId, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Conversations, cancellationToken);
        var header = new ConversationHeader(id, personId, time.GetUtcNow(), 0, null, [], []);
        if (!await Optimistic.TryAddAsync(table, RowOf(header), cancellationToken))
        {
            header = JsonRow.Read<ConversationHeader>(await ReadHeaderAsync(table, id, cancellationToken));
        }

        await ListUnderPersonAsync(header, cancellationToken);
        return header;
    }

    /// <inheritdoc />
    public async Task<ConversationHeader?> FindAsync(string id, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.Conversations, cancellationToken);
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKey.From(id),
            HeaderRow,
            cancellationToken: cancellationToken
        );
        return row.HasValue ? JsonRow.Read<ConversationHeader>(row.Value!) : null;
    }

    /// <inheritdoc />
    public async Task<ConversationPage> ListAsync(
        string personId,
        string? after,
        int max,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.ConversationsByPerson, cancellationToken);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKey.From(personId)} and RowKey gt {after ?? ""}"
        );
        var rows = await ReadAsync(table, filter, max + 1, cancellationToken);
        var headers = new List<ConversationHeader>();
        foreach (var row in rows.Take(max))
        {
            if (await FindAsync(row.GetString("ConversationId"), cancellationToken) is { } header)
            {
                headers.Add(header);
            }
        }

        return new ConversationPage(headers, rows.Count > max ? rows[max - 1].RowKey : null);
    }

    /// <inheritdoc />
    public async Task AppendAsync(
        string id,
        IReadOnlyList<ConversationItem> items,
        Func<ConversationHeader, ConversationHeader>? change,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Conversations, cancellationToken);
        var batches = ConversationBatch.Split(items);
        for (var i = 0; i < batches.Count; i++)
        {
            var changeWithLast = i == batches.Count - 1 ? change : null;
            await Optimistic.RunAsync(() => AppendAsync(table, id, batches[i], _ => changeWithLast, cancellationToken));
        }
    }

    /// <inheritdoc />
    public async Task<bool> AppendOnceAsync(
        string id,
        ConversationItem item,
        Func<ConversationHeader, ConversationHeader> change,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Conversations, cancellationToken);
        var batch = ConversationBatch.Split([item])[0];
        return await Optimistic.RunAsync(() =>
            AppendAsync(table, id, batch, isFresh => isFresh ? change : null, cancellationToken)
        );
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SequencedItem>> ReadAsync(
        string id,
        long afterSequence,
        int max,
        CancellationToken cancellationToken
    )
    {
        var table = await tables.GetAsync(TableNames.Conversations, cancellationToken);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {TableKey.From(id)} and RowKey gt {ItemRow(afterSequence)} and RowKey lt {AfterAllItems}"
        );
        var rows = await ReadAsync(table, filter, max, cancellationToken);
        return [.. rows.Select(row => new SequencedItem(SequenceOf(row), JsonRow.Read<ConversationItem>(row)))];
    }

    private static async Task<bool> AppendAsync(
        TableClient table,
        string id,
        IReadOnlyList<ConversationBatch.Entry> batch,
        Func<bool, Func<ConversationHeader, ConversationHeader>?> changeWhere,
        CancellationToken cancellationToken
    )
    {
        var row = await ReadHeaderAsync(table, id, cancellationToken);
        var header = JsonRow.Read<ConversationHeader>(row);
        var fresh = await WithoutKnownAsync(table, row.PartitionKey, batch, cancellationToken);
        var changed = (changeWhere(fresh.Count > 0)?.Invoke(header) ?? header) with
        {
            LastSequence = header.LastSequence + fresh.Count,
        };
        var rowAfter = RowOf(changed);
        if (fresh.Count == 0 && JsonRow.ReadText(rowAfter) == JsonRow.ReadText(row))
        {
            return false;
        }

        List<TableTransactionAction> actions = [new(TableTransactionActionType.UpdateReplace, rowAfter, row.ETag)];
        foreach (var (entry, sequence) in fresh.Select((entry, i) => (entry, header.LastSequence + 1 + i)))
        {
            var item = JsonRow.Write(new TableEntity(row.PartitionKey, ItemRow(sequence)), entry.Json);
            var marker = new TableEntity(row.PartitionKey, entry.MarkerRow) { ["Sequence"] = sequence };
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, item));
            actions.Add(new TableTransactionAction(TableTransactionActionType.Add, marker));
        }

        await table.SubmitTransactionAsync(actions, cancellationToken);
        return fresh.Count > 0;
    }

    private static async Task<IReadOnlyList<ConversationBatch.Entry>> WithoutKnownAsync(
        TableClient table,
        string partitionKey,
        IReadOnlyList<ConversationBatch.Entry> batch,
        CancellationToken cancellationToken
    )
    {
        var fresh = new List<ConversationBatch.Entry>(batch.Count);
        foreach (var entry in batch)
        {
            var marker = await table.GetEntityIfExistsAsync<TableEntity>(
                partitionKey,
                entry.MarkerRow,
                cancellationToken: cancellationToken
            );
            if (!marker.HasValue)
            {
                fresh.Add(entry);
            }
        }

        return fresh;
    }

    private async Task ListUnderPersonAsync(ConversationHeader header, CancellationToken cancellationToken)
    {
        var table = await tables.GetAsync(TableNames.ConversationsByPerson, cancellationToken);
        var age = DateTimeOffset.MaxValue.UtcTicks - header.CreatedAt.UtcTicks;
        var row = new TableEntity(
            TableKey.From(header.PersonId),
            string.Create(CultureInfo.InvariantCulture, $"{age:D19}-{TableKey.From(header.Id)}")
        )
        {
            ["ConversationId"] = header.Id,
        };
        await table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    private static async Task<TableEntity> ReadHeaderAsync(TableClient table, string id, CancellationToken token)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(
            TableKey.From(id),
            HeaderRow,
            cancellationToken: token
        );
        return row.HasValue ? row.Value! : throw new KeyNotFoundException($"There is no conversation '{id}'.");
    }

    private static async Task<List<TableEntity>> ReadAsync(
        TableClient table,
        string filter,
        int max,
        CancellationToken cancellationToken
    )
    {
        var rows = table.QueryAsync<TableEntity>(filter, Math.Min(max, LargestPage), null, cancellationToken);
        return await rows.Take(max).ToListAsync(cancellationToken);
    }

    private static TableEntity RowOf(ConversationHeader header) =>
        JsonRow.Create(TableKey.From(header.Id), HeaderRow, header);

    private static string ItemRow(long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{ItemPrefix}{sequence:D10}");

    private static long SequenceOf(TableEntity row) =>
        long.Parse(row.RowKey.AsSpan(ItemPrefix.Length), CultureInfo.InvariantCulture);
}
