using Azure.Data.Tables;
using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>Query timeout and pagination: pages, their limit, and tokens that continue where a page ended.</summary>
public abstract class EntityPagingConformance(ITableBackend backend) : TableConformance(backend)
{
    [TableFact]
    public async Task AsPages_MaxPerPage_CutsPagesOfThatSize()
    {
        await AddRows("p", 5);

        var pages = Table.Query<TableEntity>(maxPerPage: 2).AsPages().ToArray();

        Assert.Equal([2, 2, 1], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.All(pages[..^1], page => Assert.NotEmpty(page.ContinuationToken!));
    }

    [TableFact]
    public async Task AsPages_WithToken_ContinuesAfterThatPage()
    {
        await AddRows("p", 3);
        await AddRows("q", 3);
        var first = Table.Query<TableEntity>(maxPerPage: 4).AsPages().First();

        var rest = Table.Query<TableEntity>().AsPages(first.ContinuationToken).SelectMany(page => page.Values);

        Assert.Equal(["q0001", "q0002"], rest.Select(entity => entity.PartitionKey + entity.RowKey));
    }

    [TableFact]
    public async Task AsPages_EntityOfTheTokenDeleted_ContinuesWithTheNext()
    {
        await AddRows("p", 4);
        var first = Table.Query<TableEntity>(maxPerPage: 2).AsPages().First();
        await Table.DeleteEntityAsync("p", "0002");

        var rest = Table.Query<TableEntity>().AsPages(first.ContinuationToken).SelectMany(page => page.Values);

        Assert.Equal(["0003"], rest.Select(entity => entity.RowKey));
    }

    [TableFact]
    public async Task AsPages_PageSizeHint_LimitsThePage()
    {
        await AddRows("p", 3);

        var page = Table.Query<TableEntity>().AsPages(pageSizeHint: 1).First();

        Assert.Single(page.Values);
    }

    [TableTheory]
    [InlineData(null)]
    [InlineData("PartitionKey eq 'p'")]
    [InlineData("Odd eq true")]
    public async Task Query_MoreThanAThousand_GivesAllOverSeveralPages(string? filter)
    {
        await AddRows("p", 1100);
        var expected = filter == "Odd eq true" ? 550 : 1100;

        var pages = Table.Query<TableEntity>(filter).AsPages().ToArray();

        Assert.Equal(expected, pages.Sum(page => page.Values.Count));
        Assert.Equal(
            expected,
            pages.SelectMany(page => page.Values).Select(entity => entity.RowKey).Distinct().Count()
        );
        Assert.All(pages, page => Assert.InRange(page.Values.Count, 0, 1000));
    }

    [TableFact]
    public async Task AsPages_FilterAndMaxPerPage_GivesEachMatchOnce()
    {
        await AddRows("p", 7);
        await AddRows("q", 7);

        var rows = Table
            .Query<TableEntity>("Odd eq true and PartitionKey ge 'p'", maxPerPage: 2)
            .Select(entity => entity.PartitionKey + entity.RowKey);

        Assert.Equal(["p0001", "p0003", "p0005", "q0001", "q0003", "q0005"], rows);
    }

    [TableFact]
    public async Task AsPages_KeysBeyondAscii_ContinuesAcrossThem()
    {
        string[] rows = ["a b", "it's", "伯牙", "🍵"];
        foreach (var row in rows)
        {
            await Table.AddEntityAsync(new TableEntity("霸王 茶姬", row));
        }

        var read = Table
            .Query<TableEntity>("PartitionKey eq '霸王 茶姬'", maxPerPage: 1)
            .Select(entity => entity.RowKey);

        Assert.Equal(rows, read);
    }

    private async Task AddRows(string partition, int count)
    {
        var actions = Enumerable
            .Range(0, count)
            .Select(i => new TableEntity(partition, $"{i:0000}") { ["Odd"] = i % 2 == 1 })
            .Select(entity => new TableTransactionAction(TableTransactionActionType.Add, entity));
        foreach (var chunk in actions.Chunk(100))
        {
            await Table.SubmitTransactionAsync(chunk);
        }
    }
}
