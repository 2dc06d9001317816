namespace Qianwen.Contracts.Providers;

/// <summary>How a provider introduces itself; served at its manifest address, which is all that is registered.</summary>
/// <param name="SchemaVersion"><see cref="ContractVersion.Current"/> at the time of writing.</param>
/// <param name="Id">Unique id, lower case: <c>flash-delivery</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="Capabilities">What it can do.</param>
/// <param name="Vocabulary">Address of its <see cref="Providers.Vocabulary"/>, relative to the manifest's own; null where it has none.</param>
public sealed record ProviderManifest(
    string SchemaVersion,
    string Id,
    LocalizedText Name,
    LocalizedText Description,
    IReadOnlyList<CapabilityManifest> Capabilities,
    string? Vocabulary = null
);
