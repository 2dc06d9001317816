namespace Qianwen.Simulations.Faults;

/// <summary>How often a fault has struck.</summary>
public sealed record FaultCount(int Strikes);
