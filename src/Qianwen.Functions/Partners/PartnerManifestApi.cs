using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Api;
using Qianwen.Core.Partners;
using Qianwen.Functions.Http;

namespace Qianwen.Functions.Partners;

/// <summary>A partner registers his own provider. Every instance reads it within <c>Providers:RefreshSeconds</c>.</summary>
public sealed class PartnerManifestApi(ApiGate gate, IPartnerStore partners, PartnerView view)
{
    /// <summary>Says where the manifest is; the same again changes nothing.</summary>
    [Function(nameof(RegisterManifest))]
    public Task<IResult> RegisterManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "partner/manifest")] HttpRequest request
    ) =>
        gate.ForPartnerAsync(
            request,
            async partner =>
            {
                var body = await JsonBodyReader.ReadAsync<RegisterManifestRequest>(
                    request,
                    request.HttpContext.RequestAborted
                );
                if (!body.TryGet(out var wanted, out var problem))
                {
                    return problem;
                }

                return partner.Owns(wanted.Url)
                    ? await ChangeAsync(request, partner.Id, wanted.Url)
                    : Problems.InvalidValue($"The manifest must be at your origin, {partner.Origin}.");
            }
        );

    /// <summary>What is registered, and the problem it has if any.</summary>
    [Function(nameof(GetRegisteredManifest))]
    public Task<IResult> GetRegisteredManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "partner/manifest")] HttpRequest request
    ) => gate.ForPartnerAsync(request, async partner => (await view.OfAsync(partner, request))!);

    /// <summary>Takes it back; the same again changes nothing.</summary>
    [Function(nameof(WithdrawManifest))]
    public Task<IResult> WithdrawManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "partner/manifest")] HttpRequest request
    ) => gate.ForPartnerAsync(request, partner => ChangeAsync(request, partner.Id, null));

    /// <summary>The address is held against the origin as it is when it is written.</summary>
    private async Task<IResult> ChangeAsync(HttpRequest request, string partnerId, Uri? manifest)
    {
        var changed = await partners.ChangeAsync(
            partnerId,
            known =>
                known is null || (manifest is not null && !known.Owns(manifest))
                    ? null
                    : known with
                    {
                        Manifest = manifest,
                    },
            request.HttpContext.RequestAborted
        );
        return await view.OfAsync(changed, request) ?? Problems.PartnerKeyRefused;
    }
}
