using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary><c>left and right</c></summary>
internal sealed record AndFilter(Filter Left, Filter Right) : Filter
{
    public override KeyRange Range { get; } = Left.Range.Intersect(Right.Range);

    public override bool Matches(Func<string, EdmValue?> find) => Left.Matches(find) && Right.Matches(find);
}
