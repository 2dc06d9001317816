namespace Qianwen.Core.Providers;

/// <summary>The providers that are registered by configuration, as they introduce themselves now.</summary>
public interface IProviderRegistry
{
    /// <summary>The current snapshot; manifests and vocabularies are fetched again only when they may have changed.</summary>
    ValueTask<RegistrySnapshot> GetAsync(CancellationToken cancellationToken);
}
