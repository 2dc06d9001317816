using System.Collections.Frozen;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Verticals;

/// <summary>The manifests and vocabularies of the verticals as they are served, written once.</summary>
public sealed class VerticalDocuments(VerticalRegister verticals)
{
    private readonly FrozenDictionary<string, Documents> _documents = verticals.All.ToFrozenDictionary(
        vertical => vertical.ProviderId,
        Documents.Of
    );

    /// <summary>A provider's manifest; null where it is no vertical.</summary>
    public PublishedDocument? Manifest(string provider) => _documents.GetValueOrDefault(provider)?.Manifest;

    /// <summary>A provider's vocabulary; null where it is no vertical.</summary>
    public PublishedDocument? Vocabulary(string provider) => _documents.GetValueOrDefault(provider)?.Vocabulary;

    /// <summary>What a provider promises.</summary>
    /// <exception cref="KeyNotFoundException">It is no vertical.</exception>
    public CapabilityTerms Terms(string provider) => _documents[provider].Terms;

    private sealed record Documents(PublishedDocument Manifest, PublishedDocument Vocabulary, CapabilityTerms Terms)
    {
        public static Documents Of(IVertical vertical)
        {
            var text = EmbeddedData.ReadText($"manifests/{vertical.ProviderId}.json");
            return new Documents(
                PublishedDocument.Manifest(vertical.ProviderId),
                PublishedDocument.Of(new Vocabulary(vertical.ProviderId, [.. vertical.Names])),
                QianwenJson.Deserialize<ProviderManifest>(text)!.Capabilities[0].Terms
            );
        }
    }
}
