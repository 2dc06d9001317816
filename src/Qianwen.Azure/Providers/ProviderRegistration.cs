namespace Qianwen.Azure.Providers;

/// <summary>An address that is registered.</summary>
/// <param name="ManifestUrl">Where the manifest is.</param>
/// <param name="PartnerId">Who has registered it; null for the operator, by configuration.</param>
internal sealed record ProviderRegistration(Uri ManifestUrl, string? PartnerId = null);
