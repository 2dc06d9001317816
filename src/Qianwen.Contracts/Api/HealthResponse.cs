namespace Qianwen.Contracts.Api;

/// <summary>Is the service able to take work?</summary>
/// <param name="Status"><c>ok</c> or <c>degraded</c>.</param>
/// <param name="Providers">Providers that answer, of those registered.</param>
public sealed record HealthResponse(string Status, int ProvidersReady, int ProvidersRegistered, string Version);
