using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>A sum of money found in a sentence.</summary>
/// <param name="Span">Where, in the folded text, with its currency.</param>
/// <param name="Amount">The sum.</param>
/// <param name="CurrencySaid">False where the caller's currency was assumed: a bare number that may be something else.</param>
public sealed record AmountMatch(TextSpan Span, Money Amount, bool CurrencySaid)
{
    /// <summary>The argument of a capability, with the person's words.</summary>
    public AmountArgument ToArgument(FoldedText folded) => new(folded.Words(Span), Amount);
}
