using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>How the marketplace introduces itself: its manifest and its vocabulary.</summary>
public sealed class CatalogueApi(PublishedVocabulary vocabulary)
{
    private static readonly PublishedDocument ManifestDocument = PublishedDocument.Manifest(ProviderIds.FlashDelivery);

    /// <summary>The manifest; 304 where the caller has it.</summary>
    [Function(nameof(FlashDeliveryManifest))]
    public IResult FlashDeliveryManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/flash-delivery/manifest")]
            HttpRequest request
    ) => ManifestDocument.Answer(request);

    /// <summary>All names the marketplace knows; 304 where the caller has them.</summary>
    [Function(nameof(FlashDeliveryVocabulary))]
    public IResult FlashDeliveryVocabulary(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/flash-delivery/vocabulary")]
            HttpRequest request
    ) => vocabulary.Document.Answer(request);
}
