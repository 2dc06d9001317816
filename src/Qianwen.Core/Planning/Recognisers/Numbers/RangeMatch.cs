using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Numbers;

/// <summary>A number with limits found in a sentence.</summary>
/// <param name="Span">Where, in the folded text, with the words that limit it.</param>
/// <param name="Unit">What it measures.</param>
/// <param name="Min">At least; equal to <paramref name="Max"/> for exactly.</param>
/// <param name="Max">At most.</param>
public sealed record RangeMatch(TextSpan Span, RangeUnit Unit, decimal? Min, decimal? Max)
{
    /// <summary>The argument of a capability, with the person's words.</summary>
    public NumberArgument ToArgument(FoldedText folded) => new(folded.Words(Span), Min, Max);
}
