using Microsoft.AspNetCore.Http;
using Qianwen.Contracts.Api;
using Qianwen.Core.Partners;
using Qianwen.Core.Providers;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Partners;

/// <summary>A partner as he is shown, with what became of his manifest.</summary>
public sealed class PartnerView(IProviderRegistry registry, TimeProvider time)
{
    private const string NotReadYet = "It was not read yet.";

    /// <summary>The answer; null where there is no partner.</summary>
    public async Task<IResult?> OfAsync(Partner? partner, HttpRequest request) =>
        partner is null ? null : ApiAnswer.Ok(await ReadAsync(partner, request.HttpContext.RequestAborted));

    /// <summary>The partner.</summary>
    public async Task<PartnerResponse> ReadAsync(Partner partner, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var keys = partner.Keys.Select(key => new PartnerKeyResponse(
            key.Id,
            key.IsValidAt(now),
            key.CreatedAt,
            key.ExpiresAt,
            key.RevokedAt
        ));
        var problem = partner.Manifest is null ? null : await ProblemAsync(partner.Manifest, cancellationToken);
        return new PartnerResponse(partner.Id, partner.Origin, partner.Manifest, problem, [.. keys]);
    }

    private async Task<string?> ProblemAsync(Uri manifest, CancellationToken cancellationToken)
    {
        var providers = (await registry.GetAsync(cancellationToken)).Providers;
        var found = providers.FirstOrDefault(provider => provider.ManifestUrl == manifest);
        return found is null ? NotReadYet : found.Problem;
    }
}
