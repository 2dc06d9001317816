using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Api;
using Qianwen.Core.Providers;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Health;

/// <summary>Is the service able to take work?</summary>
public sealed class HealthApi(ApiGate gate, IProviderRegistry registry)
{
    private static readonly string Version =
        typeof(HealthApi).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "unknown";

    /// <summary>Open to anybody. Degraded while a registered provider cannot be reached.</summary>
    [Function(nameof(GetHealth))]
    public Task<IResult> GetHealth(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request
    ) =>
        gate.ForAnyoneAsync(
            request,
            async () =>
            {
                var providers = (await registry.GetAsync(request.HttpContext.RequestAborted)).Providers;
                var ready = providers.Count(provider => provider is { Manifest: not null, Problem: null });
                var status = ready == providers.Count ? "ok" : "degraded";
                return ApiAnswer.Ok(new HealthResponse(status, ready, providers.Count, Version));
            }
        );
}
