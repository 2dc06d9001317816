using Qianwen.LocalHost.Tables.Entities;

namespace Qianwen.LocalHost.Tables.Filters;

/// <summary><c>left or right</c></summary>
internal sealed record OrFilter(Filter Left, Filter Right) : Filter
{
    public override KeyRange Range { get; } = Left.Range.Span(Right.Range);

    public override bool Matches(Func<string, EdmValue?> find) => Left.Matches(find) || Right.Matches(find);
}
