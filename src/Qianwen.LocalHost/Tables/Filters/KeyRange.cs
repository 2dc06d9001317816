using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>Inclusive bounds of partition keys and of row keys; an upper bound of null is none.</summary>
internal sealed record KeyRange(string PartitionFrom, string? PartitionTo, string RowFrom, string? RowTo)
{
    public static KeyRange All { get; } = new("", null, "", null);

    public bool IsOnePartition => PartitionFrom == PartitionTo;

    /// <summary>The bounds that one comparison sets.</summary>
    public static KeyRange Of(string property, ComparisonOperator comparison, EdmValue constant)
    {
        if (constant.Value is not string key || property is not ("PartitionKey" or "RowKey"))
        {
            return All;
        }

        var (from, to) = comparison switch
        {
            ComparisonOperator.Equal => (key, key),
            ComparisonOperator.GreaterThan or ComparisonOperator.GreaterThanOrEqual => (key, null),
            ComparisonOperator.LessThan or ComparisonOperator.LessThanOrEqual => ("", key),
            _ => ("", (string?)null),
        };
        return property == "PartitionKey"
            ? All with
            {
                PartitionFrom = from,
                PartitionTo = to,
            }
            : All with
            {
                RowFrom = from,
                RowTo = to,
            };
    }

    /// <summary>What lies in both.</summary>
    public KeyRange Intersect(KeyRange other) =>
        new(
            KeyOrder.Larger(PartitionFrom, other.PartitionFrom),
            Lower(PartitionTo, other.PartitionTo),
            KeyOrder.Larger(RowFrom, other.RowFrom),
            Lower(RowTo, other.RowTo)
        );

    /// <summary>The smallest range around both.</summary>
    public KeyRange Span(KeyRange other) =>
        new(
            KeyOrder.Smaller(PartitionFrom, other.PartitionFrom),
            Upper(PartitionTo, other.PartitionTo),
            KeyOrder.Smaller(RowFrom, other.RowFrom),
            Upper(RowTo, other.RowTo)
        );

    /// <summary>The first key of the range, from <paramref name="start"/> on where a page before has ended.</summary>
    public EntityKey StartAt(EntityKey? start)
    {
        var row = IsOnePartition ? RowFrom : "";
        if (start is null || KeyOrder.Compare(start.Partition, PartitionFrom) < 0)
        {
            return new EntityKey(PartitionFrom, row);
        }

        return start with
        {
            Row = KeyOrder.Larger(start.Row, row),
        };
    }

    private static string? Lower(string? left, string? right) =>
        left is null || right is null ? left ?? right : KeyOrder.Smaller(left, right);

    private static string? Upper(string? left, string? right) =>
        left is null || right is null ? null : KeyOrder.Larger(left, right);
}
