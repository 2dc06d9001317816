using Qianwen.Contracts.Providers;

namespace Qianwen.Contracts.Api;

/// <summary>A registered provider.</summary>
/// <param name="Manifest">As it introduced itself; null while it cannot be reached.</param>
/// <param name="ManifestUrl">Where that was.</param>
/// <param name="Names">How many names its vocabulary holds.</param>
/// <param name="Problem">Why it is not usable now, if it is not.</param>
public sealed record ProviderResponse(
    string Id,
    Uri ManifestUrl,
    ProviderManifest? Manifest,
    int Names,
    string? Problem
);
