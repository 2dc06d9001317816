namespace Qianwen.LocalHost.Durable.Store;

/// <summary>The instance was purged or started anew while the turn ran: the turn is void.</summary>
internal sealed class StaleTurnException(string instance)
    : Exception($"Instance '{instance}' changed while its turn ran.");
