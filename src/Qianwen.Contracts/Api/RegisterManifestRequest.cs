namespace Qianwen.Contracts.Api;

/// <summary>Body of <c>PUT /api/partner/manifest</c>.</summary>
/// <param name="Url">Where the manifest is, at the partner's origin.</param>
public sealed record RegisterManifestRequest(Uri Url);
