using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>A fee: <c>packing</c>, <c>delivery</c>, <c>small_order</c>.</summary>
public sealed record OfferFee(string Code, LocalizedText Name, Money Amount);
