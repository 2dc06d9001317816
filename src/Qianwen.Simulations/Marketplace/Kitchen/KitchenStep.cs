namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>A scheduled message of a merchant to itself: do step <paramref name="Number"/> of an order.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="ProviderId">Whose order it is; null for the kitchens.</param>
public sealed record KitchenStep(string OrderKey, int Number, string? ProviderId = null);
