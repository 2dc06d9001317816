using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Counts;

/// <summary>A number of things found in a sentence.</summary>
/// <param name="Span">Where, in the folded text, with the unit.</param>
/// <param name="Value">The number; the sum where several were said.</param>
/// <param name="Parts">The numbers it was said as.</param>
public sealed record CountMatch(TextSpan Span, int Value, IReadOnlyList<CountPart> Parts)
{
    /// <summary>True for "a room": one of it, without counting.</summary>
    public bool Article { get; init; }

    /// <summary>The argument of a capability, with the person's words.</summary>
    public CountArgument ToArgument(FoldedText folded) => new(folded.Words(Span), Value);
}
