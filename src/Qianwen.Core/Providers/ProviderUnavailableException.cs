namespace Qianwen.Core.Providers;

/// <summary>A provider could not be reached or failed for now; try again.</summary>
public sealed class ProviderUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
