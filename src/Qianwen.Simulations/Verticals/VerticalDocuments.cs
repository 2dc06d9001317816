using System.Collections.Frozen;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Verticals;

/// <summary>The manifests and vocabularies of the verticals as they are served, written once.</summary>
public sealed class VerticalDocuments
{
    private readonly FrozenDictionary<string, (PublishedDocument Manifest, PublishedDocument Vocabulary)> _documents =
        ProviderIds.Verticals.ToFrozenDictionary(
            provider => provider,
            provider => (PublishedDocument.Manifest(provider), PublishedDocument.Of(new Vocabulary(provider, [])))
        );

    /// <summary>A provider's manifest; null where it is no vertical.</summary>
    public PublishedDocument? Manifest(string provider) =>
        _documents.TryGetValue(provider, out var found) ? found.Manifest : null;

    /// <summary>A provider's vocabulary; null where it is no vertical.</summary>
    public PublishedDocument? Vocabulary(string provider) =>
        _documents.TryGetValue(provider, out var found) ? found.Vocabulary : null;
}
