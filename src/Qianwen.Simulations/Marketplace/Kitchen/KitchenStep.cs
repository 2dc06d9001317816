namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>A scheduled message of the kitchen to itself: do step <paramref name="Number"/> of an order.</summary>
/// <param name="Number">Counts from 1.</param>
public sealed record KitchenStep(string OrderKey, int Number);
