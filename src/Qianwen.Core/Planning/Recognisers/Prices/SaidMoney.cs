using Qianwen.Contracts.Payments;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>A number that may be money.</summary>
/// <param name="Span">Where, with its currency.</param>
/// <param name="Value">In major units (yuan, dollars).</param>
/// <param name="Currency">The ISO code of the currency that was said; null where none was.</param>
/// <param name="Colloquial">True for "bucks", which is the caller's currency.</param>
internal readonly record struct SaidMoney(TextSpan Span, decimal Value, string? Currency, bool Colloquial)
{
    /// <summary>True where something says that it is money.</summary>
    public bool HasCurrency => Currency is not null || Colloquial;

    /// <summary>As money, in the caller's currency where none was said.</summary>
    public Money In(string currency) => new((long)Math.Round(Value * 100), Currency ?? currency);
}
