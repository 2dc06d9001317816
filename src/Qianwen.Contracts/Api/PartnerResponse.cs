namespace Qianwen.Contracts.Api;

/// <summary>A partner.</summary>
/// <param name="Origin">Where everything he registers must be.</param>
/// <param name="ManifestUrl">What he has registered; null for nothing.</param>
/// <param name="Problem">Why that is not usable now, if it is not.</param>
/// <param name="Keys">All his keys, oldest first.</param>
public sealed record PartnerResponse(
    string Id,
    Uri Origin,
    Uri? ManifestUrl,
    string? Problem,
    IReadOnlyList<PartnerKeyResponse> Keys
);
