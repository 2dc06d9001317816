namespace Qianwen.LocalHost.Storage;

/// <summary>The process is dead, as far as the simulation goes: no write is acknowledged and no read is answered any more.</summary>
public sealed class SimulatedCrashException(string message, Exception? inner = null) : Exception(message, inner);
