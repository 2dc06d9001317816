namespace Qianwen.Simulations.Faults;

/// <summary>A row for each key that a fault struck.</summary>
/// <param name="Occurrence">The delivery in which it struck first.</param>
public sealed record FaultRecord(string Occurrence);
