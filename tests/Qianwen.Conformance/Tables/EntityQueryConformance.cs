using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Qianwen.Conformance.Tables.Running;

namespace Qianwen.Conformance.Tables;

/// <summary>Query Entities: what filters match, and in which order entities come.</summary>
public abstract class EntityQueryConformance(ITableBackend backend) : TableConformance(backend)
{
    private static readonly Guid s_id = Guid.Parse("6bc44494-d2b7-4738-8f87-acd692226a5c");

    [TableFact]
    public async Task Query_NoFilter_IsOrderedByPartitionThenRowOrdinally()
    {
        (string, string)[] keys = [("b", "1"), ("a", "2"), ("a", "10"), ("B", "1"), ("a", ""), ("", "z")];
        foreach (var (partition, row) in keys)
        {
            await Table.AddEntityAsync(new TableEntity(partition, row));
        }

        var read = Table.Query<TableEntity>().Select(entity => (entity.PartitionKey, entity.RowKey));

        Assert.Equal([("", "z"), ("B", "1"), ("a", ""), ("a", "10"), ("a", "2"), ("b", "1")], read);
    }

    [TableTheory]
    [InlineData("PartitionKey eq 'p1'", "a b c")]
    [InlineData("PartitionKey ne 'p1'", "d e")]
    [InlineData("PartitionKey gt 'p1'", "d e")]
    [InlineData("PartitionKey ge 'p1' and PartitionKey lt 'p2'", "a b c")]
    [InlineData("PartitionKey le 'p1'", "a b c")]
    [InlineData("RowKey eq 'b'", "b")]
    [InlineData("RowKey gt 'a' and RowKey le 'd'", "b c d")]
    [InlineData("PartitionKey eq 'p1' and RowKey ge 'b'", "b c")]
    [InlineData("PartitionKey eq 'p1' and RowKey lt 'b'", "a")]
    [InlineData("PartitionKey eq 'p1' and (RowKey eq 'a' or RowKey eq 'c')", "a c")]
    [InlineData("(PartitionKey eq 'p1' and RowKey eq 'a') or (PartitionKey eq 'p2' and RowKey eq 'e')", "a e")]
    [InlineData("PartitionKey eq 'p1' and PartitionKey eq 'p2'", "")]
    [InlineData("not (PartitionKey eq 'p1')", "d e")]
    [InlineData("PartitionKey gt 'p1' and RowKey lt 'e'", "d")]
    public async Task Query_ByKeys_GivesTheMatches(string filter, string expected)
    {
        foreach (
            var (partition, row) in (ReadOnlySpan<(string, string)>)
                [("p1", "a"), ("p1", "b"), ("p1", "c"), ("p2", "d"), ("p2", "e")]
        )
        {
            Table.AddEntity(new TableEntity(partition, row));
        }

        Assert.Equal(expected, string.Join(' ', await Rows(filter)));
    }

    [TableTheory]
    [InlineData("Int eq 2", "2")]
    [InlineData("Int ne 2", "1 3")]
    [InlineData("Int gt 1", "2 3")]
    [InlineData("Int ge 2", "2 3")]
    [InlineData("Int lt 2", "1")]
    [InlineData("Int le 2", "1 2")]
    [InlineData("Long gt 20000000000L", "3")]
    [InlineData("Double gt 1.5", "2 3")]
    [InlineData("Double eq 2.0", "2")]
    [InlineData("Double lt 10.0", "1 2 3")]
    [InlineData("Text eq 'it''s 2'", "2")]
    [InlineData("Text ge 'it''s 2' and Text lt 'it''s 3'", "2")]
    [InlineData("Flag eq true", "1 3")]
    [InlineData("Flag eq false", "2")]
    [InlineData("not (Flag eq true)", "2")]
    [InlineData("When gt datetime'2026-01-01T12:00:00Z'", "2 3")]
    [InlineData("When eq datetime'2026-01-02T00:00:00.0000000Z'", "2")]
    [InlineData("Id eq guid'6bc44494-d2b7-4738-8f87-acd692226a5c'", "1")]
    [InlineData("Bytes eq X'02ff'", "2")]
    [InlineData("Int eq 1 or Int eq 3", "1 3")]
    [InlineData("Int eq 1 or Int eq 2 and Flag eq true", "1")]
    [InlineData("(Int eq 1 or Int eq 2) and Flag eq true", "1")]
    [InlineData("Int gt 1 and not (Int eq 3)", "2")]
    public async Task Query_ByProperty_GivesTheMatches(string filter, string expected)
    {
        await AddOneToThree();

        Assert.Equal(expected, string.Join(' ', await Rows(filter)));
    }

    [TableTheory]
    [InlineData("Only eq 1")]
    [InlineData("Only gt 0")]
    [InlineData("Missing eq 1")]
    [InlineData("Missing ne 1")]
    public async Task Query_PropertyMissing_DoesNotMatch(string filter)
    {
        await Table.AddEntityAsync(new TableEntity("p", "with") { ["Only"] = 1 });
        await Table.AddEntityAsync(new TableEntity("p", "without"));

        Assert.DoesNotContain("without", await Rows(filter));
    }

    [TableFact]
    public async Task Query_ByExpression_GivesTheMatches()
    {
        await Table.AddEntityAsync(
            new Order
            {
                PartitionKey = "p",
                RowKey = "1",
                Cups = 40,
                Paid = true,
                Shop = "Chagee",
                Id = s_id,
            }
        );
        await Table.AddEntityAsync(
            new Order
            {
                PartitionKey = "p",
                RowKey = "2",
                Cups = 2,
                Score = 4.5,
                TotalFen = 5_000_000_000,
            }
        );

        Assert.Equal("1", Single(Table.Query<Order>(order => order.Cups > 2 && order.Paid)));
        Assert.Equal("2", Single(Table.Query<Order>(order => !order.Paid)));
        Assert.Equal("2", Single(Table.Query<Order>(order => order.Score >= 4 && order.TotalFen == 5_000_000_000)));
        Assert.Equal("1", Single(Table.Query<Order>(order => order.Id == s_id && order.PartitionKey == "p")));
        Assert.Equal("1", Single(Table.Query<Order>(order => order.Shop == "Chagee")));
        Assert.Equal("2", Single(Table.Query<Order>(order => string.Compare(order.RowKey, "1") > 0)));

        static string Single(IEnumerable<Order> orders) => Assert.Single(orders).RowKey;
    }

    [TableFact]
    public async Task Query_ByInterpolatedFilter_GivesTheMatches()
    {
        await AddOneToThree();
        var when = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal(["2"], await Rows(TableClient.CreateQueryFilter($"Text eq {"it's 2"} and When eq {when}")));
        Assert.Equal(
            ["2"],
            await Rows(TableClient.CreateQueryFilter($"Long eq {20_000_000_000L} and Double eq {2.0}"))
        );
        Assert.Equal(["1"], await Rows(TableClient.CreateQueryFilter($"Id eq {s_id} and Flag eq {true}")));
    }

    [TableFact]
    public async Task Query_ByTimestamp_GivesWhatWasWrittenSince()
    {
        await Table.AddEntityAsync(new TableEntity("p", "1"));
        await Table.AddEntityAsync(new TableEntity("p", "2"));
        var first = (await Table.GetEntityAsync<TableEntity>("p", "1")).Value.Timestamp!.Value;

        var since = await Rows(TableClient.CreateQueryFilter($"Timestamp ge {first}"));

        Assert.Equal(["1", "2"], since);
    }

    [TableFact]
    public async Task Query_WithSelect_GivesTheSelectedPropertiesOnly()
    {
        await AddOneToThree();

        var read = Table.Query<TableEntity>("Int eq 2", select: ["RowKey", "Long"]).Single();

        Assert.Equal(("2", 20_000_000_000L), (read.RowKey, read["Long"]));
        Assert.False(read.ContainsKey("Text"));
    }

    [TableTheory]
    [InlineData("Int eq")]
    [InlineData("Int eq 1 and")]
    [InlineData("(Int eq 1")]
    [InlineData("Int like 1")]
    public async Task Query_FilterIsNoFilter_IsInvalidInput(string filter) =>
        await AssertRefused(400, TableErrorCode.InvalidInput.ToString(), () => Rows(filter));

    private async Task AddOneToThree()
    {
        for (var i = 1; i <= 3; i++)
        {
            await Table.AddEntityAsync(
                new TableEntity("p", $"{i}")
                {
                    ["Int"] = i,
                    ["Long"] = i * 10_000_000_000L,
                    ["Double"] = (double)i,
                    ["Text"] = $"it's {i}",
                    ["Flag"] = i % 2 == 1,
                    ["When"] = new DateTimeOffset(2026, 1, i, 0, 0, 0, TimeSpan.Zero),
                    ["Id"] = i == 1 ? s_id : Guid.Empty,
                    ["Bytes"] = new byte[] { (byte)i, 255 },
                }
            );
        }
    }
}
