using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Api;
using Qianwen.Core.Providers;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Providers;

/// <summary>The registered providers, as they introduce themselves.</summary>
public sealed class ProvidersApi(ApiGate gate, IProviderRegistry registry)
{
    /// <summary>All of them, in the order of registration.</summary>
    [Function(nameof(ListProviders))]
    public Task<IResult> ListProviders(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers")] HttpRequest request
    ) =>
        gate.ForPersonAsync(
            request,
            async _ =>
            {
                var snapshot = await registry.GetAsync(request.HttpContext.RequestAborted);
                return ApiAnswer.Ok<IReadOnlyList<ProviderResponse>>([.. snapshot.Providers.Select(Response)]);
            }
        );

    /// <summary>One of them.</summary>
    [Function(nameof(GetProvider))]
    public Task<IResult> GetProvider(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/{id}")] HttpRequest request,
        string id
    ) =>
        gate.ForPersonAsync(
            request,
            async _ =>
            {
                var snapshot = await registry.GetAsync(request.HttpContext.RequestAborted);
                return snapshot.Providers.FirstOrDefault(provider => provider.Id == id) is { } found
                    ? ApiAnswer.Ok(Response(found))
                    : Problems.NotFound("provider", id);
            }
        );

    private static ProviderResponse Response(RegisteredProvider provider) =>
        new(
            provider.Id,
            provider.ManifestUrl,
            provider.Manifest,
            provider.Vocabulary?.Entries.Count ?? 0,
            provider.Problem
        );
}
