namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>The comparisons of <c>$filter</c>: eq, ne, gt, ge, lt, le.</summary>
internal enum ComparisonOperator
{
    Equal,
    NotEqual,
    GreaterThan,
    GreaterThanOrEqual,
    LessThan,
    LessThanOrEqual,
}
