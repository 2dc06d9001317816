using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>A day or a span of days found in a sentence.</summary>
/// <param name="Span">Where, in the folded text; prepositions ("on", "from") are not part of it, "from … to …" is.</param>
/// <param name="Date">The day, or the first one.</param>
/// <param name="Until">The last day of a span, included; null for one day.</param>
public sealed record DateMatch(TextSpan Span, DateOnly Date, DateOnly? Until = null)
{
    /// <summary>Where the first day of a span that was said with both ends stands; the whole span otherwise.</summary>
    public TextSpan DateSpan { get; init; } = Span;

    /// <summary>Where the last day stands where both ends were said ("May 1 to May 5"); null otherwise ("next week").</summary>
    public TextSpan? UntilSpan { get; init; }

    /// <summary>The argument of a capability, with the person's words.</summary>
    public DateArgument ToArgument(FoldedText folded) => new(folded.Words(Span), Date, Until);
}
