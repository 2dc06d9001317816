using Qianwen.Contracts.Payments;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>A limit of the price found in a sentence.</summary>
/// <param name="Span">Where.</param>
/// <param name="Max">The most it may cost.</param>
/// <param name="PerItem">True where it limits one unit.</param>
public sealed record BudgetMatch(TextSpan Span, Money Max, bool PerItem);
