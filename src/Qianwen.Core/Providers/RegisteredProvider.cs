using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Providers;

/// <summary>One registered provider.</summary>
/// <param name="Id">Its id, or the manifest's host while it cannot be reached.</param>
/// <param name="ManifestUrl">What was registered; endpoints are relative to it.</param>
/// <param name="Manifest">Null while it cannot be reached or is invalid.</param>
/// <param name="Vocabulary">Null where it has none.</param>
/// <param name="Problem">Why it is not usable now.</param>
public sealed record RegisteredProvider(
    string Id,
    Uri ManifestUrl,
    ProviderManifest? Manifest,
    Vocabulary? Vocabulary,
    string? Problem = null
);
