using Qianwen.Contracts.Api;
using Qianwen.Functions.Partners;

namespace Qianwen.Functions.OpenApi;

/// <summary>The operations of and about partners, by the name of their function.</summary>
internal static class PartnerOperations
{
    private const string Tag = "Partners";

    /// <summary>All of them.</summary>
    public static IReadOnlyDictionary<string, ApiOperation> All { get; } =
        new Dictionary<string, ApiOperation>(StringComparer.Ordinal)
        {
            [nameof(PartnersApi.IssuePartnerKey)] = new(
                Tag,
                "Give a partner a key",
                "For the operator. The key is shown this once; the partner's other keys end after previousValidHours.",
                201,
                typeof(IssuedPartnerKeyResponse)
            )
            {
                Body = typeof(IssuePartnerKeyRequest),
                Problems = [400, 403, 409, 413, 415],
            },
            [nameof(PartnersApi.GetPartner)] = About("Read a partner", "For the operator.", [403, 404]),
            [nameof(PartnersApi.RevokePartnerKey)] = About(
                "Revoke a partner's key",
                "For the operator. It is not accepted any more from the next request on.",
                [403, 404]
            ),
            [nameof(PartnersApi.RemovePartnerManifest)] = About(
                "Take back what a partner has registered",
                "For the operator.",
                [403, 404]
            ),
            [nameof(PartnerManifestApi.RegisterManifest)] = About(
                "Register your manifest",
                "It must be at the origin agreed with the operator, bear your id, and offer neither payment nor delivery.",
                [400, 413, 415]
            ) with
            {
                Body = typeof(RegisterManifestRequest),
                IsForPartners = true,
            },
            [nameof(PartnerManifestApi.GetRegisteredManifest)] = About(
                "Read what you have registered",
                "With the problem it has now if any.",
                []
            ) with
            {
                IsForPartners = true,
            },
            [nameof(PartnerManifestApi.WithdrawManifest)] = About("Take your manifest back", "", []) with
            {
                IsForPartners = true,
            },
        };

    private static ApiOperation About(string summary, string description, IReadOnlyList<int> problems) =>
        new(Tag, summary, description, 200, typeof(PartnerResponse)) { Problems = problems };
}
