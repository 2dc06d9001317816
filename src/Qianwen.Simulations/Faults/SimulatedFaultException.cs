namespace Qianwen.Simulations.Faults;

/// <summary>A fault that was asked for; transient, so the message is delivered again.</summary>
public sealed class SimulatedFaultException(string message) : Exception(message);
