namespace Qianwen.Core.Providers;

/// <summary>A provider answered something its contract does not allow; trying again will not help.</summary>
public sealed class ProviderContractException(string message, Exception? inner = null) : Exception(message, inner);
