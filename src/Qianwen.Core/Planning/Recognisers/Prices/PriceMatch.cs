using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>A price wish found in a sentence.</summary>
/// <param name="Span">Where, in the folded text, with the words that limit it.</param>
/// <param name="Min">At least.</param>
/// <param name="Max">At most; equal to <paramref name="Min"/> where one price was said without a limit.</param>
/// <param name="Level"><c>cheap</c>, <c>moderate</c> or <c>expensive</c>, where no amount was named.</param>
public sealed record PriceMatch(TextSpan Span, Money? Min = null, Money? Max = null, string? Level = null)
{
    /// <summary>What it is for.</summary>
    public PriceBasis Basis { get; init; }

    /// <summary>True for "around 200", 200左右.</summary>
    public bool Approximate { get; init; }

    /// <summary>True where a currency was said; false where the caller's was assumed.</summary>
    public bool CurrencySaid { get; init; }

    /// <summary>True where the words say that it is a price: a currency, "budget", 价格, "per night".</summary>
    public bool Sure { get; init; }

    /// <summary>The argument of a capability, with the person's words.</summary>
    public PriceArgument ToArgument(FoldedText folded) => new(folded.Words(Span), Min, Max, Level);
}
