using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Providers;

/// <summary>What can be asked for at one moment.</summary>
/// <param name="Version">Changes whenever a manifest or vocabulary changed; indexes are kept by it.</param>
/// <param name="Providers">All registered providers, in the order of configuration.</param>
public sealed record RegistrySnapshot(string Version, IReadOnlyList<RegisteredProvider> Providers)
{
    /// <summary>The provider and capability that take orders for a family, first registered first.</summary>
    public IEnumerable<(RegisteredProvider Provider, CapabilityManifest Capability)> Capabilities(
        string family,
        CapabilityKind kind
    ) =>
        from provider in Providers
        where provider.Manifest is not null
        from capability in provider.Manifest!.Capabilities
        where capability.Family == family && capability.Kind == kind
        select (provider, capability);

    /// <summary>The provider and capability that a person can ask for a family, first registered first.</summary>
    public IEnumerable<(RegisteredProvider Provider, CapabilityManifest Capability)> Spoken(string family) =>
        from provider in Providers
        where provider.Manifest is not null
        from capability in provider.Manifest!.Capabilities
        where
            capability.Family == family
            && capability.Kind is (CapabilityKind.Order or CapabilityKind.Search or CapabilityKind.Quote)
        select (provider, capability);
}
