namespace Qianwen.Contracts.Providers;

/// <summary>What the provider promises and limits.</summary>
/// <param name="CancelUntil">The order status until which it cancels free of charge: <c>accepted</c>, <c>making</c>, <c>ready</c>.</param>
/// <param name="PriceLockSeconds">How long an offer's price holds.</param>
/// <param name="MaxQuantity">Most units of one line, where limited.</param>
/// <param name="Refund">The refund rule in words.</param>
public sealed record CapabilityTerms(
    string? CancelUntil = null,
    int PriceLockSeconds = 600,
    int? MaxQuantity = null,
    LocalizedText? Refund = null
);
