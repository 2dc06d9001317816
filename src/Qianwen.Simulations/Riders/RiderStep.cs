namespace Qianwen.Simulations.Riders;

/// <summary>A scheduled message of the riders to themselves: do step <paramref name="Sequence"/> of a trip.</summary>
/// <param name="Trip">Counts from 1.</param>
/// <param name="Sequence">Counts from 1.</param>
public sealed record RiderStep(string DeliveryKey, int Trip, int Sequence);
