using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.Simulations.Verticals;

/// <summary>How each vertical introduces itself.</summary>
public sealed class VerticalDocumentsApi(VerticalDocuments documents)
{
    /// <summary>The manifest; 404 where there is no such provider.</summary>
    [Function(nameof(VerticalManifest))]
    public IResult VerticalManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "services/{provider}/manifest")] HttpRequest request,
        string provider
    ) => documents.Manifest(provider)?.Answer(request) ?? Problems.NotFound("provider", provider);

    /// <summary>All names it knows; 404 where there is no such provider.</summary>
    [Function(nameof(VerticalVocabulary))]
    public IResult VerticalVocabulary(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "services/{provider}/vocabulary")]
            HttpRequest request,
        string provider
    ) => documents.Vocabulary(provider)?.Answer(request) ?? Problems.NotFound("provider", provider);
}
