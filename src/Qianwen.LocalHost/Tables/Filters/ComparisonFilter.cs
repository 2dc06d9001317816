using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary>A property against a constant. Values of different types do not match, whatever the operator.</summary>
internal sealed record ComparisonFilter(string Property, ComparisonOperator Operator, EdmValue Constant) : Filter
{
    public override KeyRange Range { get; } = KeyRange.Of(Property, Operator, Constant);

    public override bool Matches(Func<string, EdmValue?> find) =>
        find(Property)?.CompareTo(Constant) is { } order
        && Operator switch
        {
            ComparisonOperator.Equal => order == 0,
            ComparisonOperator.NotEqual => order != 0,
            ComparisonOperator.GreaterThan => order > 0,
            ComparisonOperator.GreaterThanOrEqual => order >= 0,
            ComparisonOperator.LessThan => order < 0,
            _ => order <= 0,
        };
}
