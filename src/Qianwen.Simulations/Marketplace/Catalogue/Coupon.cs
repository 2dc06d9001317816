using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A coupon a store takes.</summary>
/// <param name="Threshold">The least subtotal it applies to.</param>
/// <param name="Off">What it takes off, where fixed.</param>
/// <param name="Percent">For a percentage: 1…99.</param>
/// <param name="Cap">For a percentage: the most it takes off.</param>
public sealed record Coupon(
    string Id,
    LocalizedText Name,
    CouponKind Kind,
    Money Threshold,
    Money Off,
    int Percent,
    Money Cap
);
