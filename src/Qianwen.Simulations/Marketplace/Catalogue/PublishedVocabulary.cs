using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>The marketplace's vocabulary as it is served, written once.</summary>
public sealed class PublishedVocabulary(MarketCatalogue catalogue)
{
    /// <summary>The document.</summary>
    public PublishedDocument Document { get; } =
        PublishedDocument.Of(VocabularyBuilder.Build(ProviderIds.FlashDelivery, catalogue));
}
