using Qianwen.LocalHost.Tables.Entities;
using Qianwen.LocalHost.Tables.Filters;

namespace Qianwen.LocalHost.Tests.Tables;

/// <summary>What a filter says of the keys bounds the scan: never tighter than the filter, one partition where it can be.</summary>
public sealed class KeyRangeTests
{
    [Theory]
    [InlineData("A eq 1", "", null, "", null)]
    [InlineData("PartitionKey eq 'p'", "p", "p", "", null)]
    [InlineData("'p' eq PartitionKey", "p", "p", "", null)]
    [InlineData("PartitionKey eq 'p' and RowKey eq 'r'", "p", "p", "r", "r")]
    [InlineData("PartitionKey eq 'p' and RowKey ge 'a' and RowKey lt 'b' and A eq 1", "p", "p", "a", "b")]
    [InlineData("PartitionKey gt 'a' and PartitionKey ge 'b' and PartitionKey le 'y'", "b", "y", "", null)]
    [InlineData("PartitionKey eq 'p' or A eq 1", "", null, "", null)]
    [InlineData("PartitionKey eq 'p' and (RowKey eq 'b' or RowKey eq 'd')", "p", "p", "b", "d")]
    [InlineData("PartitionKey eq 'p' or PartitionKey eq 'q' or PartitionKey lt 'a'", "", "q", "", null)]
    [InlineData("not (PartitionKey eq 'p')", "", null, "", null)]
    [InlineData("PartitionKey ne 'p'", "", null, "", null)]
    [InlineData("PartitionKey eq 5", "", null, "", null)]
    public void Range_OfAFilter_BoundsTheKeys(
        string filter,
        string partitionFrom,
        string? partitionTo,
        string rowFrom,
        string? rowTo
    ) => Assert.Equal(new KeyRange(partitionFrom, partitionTo, rowFrom, rowTo), FilterParser.Parse(filter).Range);

    [Fact]
    public void StartAt_FirstPage_IsTheLowerBound()
    {
        Assert.Equal(
            new EntityKey("p", "b"),
            FilterParser.Parse("PartitionKey eq 'p' and RowKey gt 'b'").Range.StartAt(null)
        );
        Assert.Equal(
            new EntityKey("p", ""),
            FilterParser.Parse("PartitionKey ge 'p' and RowKey gt 'b'").Range.StartAt(null)
        );
    }

    [Fact]
    public void StartAt_LaterPage_IsWhereThePageBeforeEnded()
    {
        var range = FilterParser.Parse("PartitionKey ge 'p'").Range;

        Assert.Equal(new EntityKey("q", "r"), range.StartAt(new EntityKey("q", "r")));
        Assert.Equal(new EntityKey("p", ""), range.StartAt(new EntityKey("a", "r")));
    }
}
