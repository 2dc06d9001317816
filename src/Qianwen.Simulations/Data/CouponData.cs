namespace Qianwen.Simulations.Data;

/// <summary>A line of <c>coupons.json</c>; amounts in fen.</summary>
/// <param name="Kind"><c>threshold</c>, <c>percentage</c>, <c>new_person</c> or <c>delivery</c>.</param>
/// <param name="Threshold">The least subtotal it applies to.</param>
/// <param name="Off">What it takes off.</param>
/// <param name="Percent">For a percentage: 1…99.</param>
/// <param name="Cap">For a percentage: the most it takes off.</param>
public sealed record CouponData(
    string Id,
    string Zh,
    string En,
    string Kind,
    long Threshold,
    long Off = 0,
    int Percent = 0,
    long Cap = 0
);
