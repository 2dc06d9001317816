using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>A coupon that was tried.</summary>
/// <param name="Discount">What it takes off (positive); zero where it did not apply.</param>
/// <param name="Reason">Why it applies or not.</param>
public sealed record OfferCoupon(string Code, LocalizedText Name, bool Applied, Money Discount, LocalizedText Reason);
