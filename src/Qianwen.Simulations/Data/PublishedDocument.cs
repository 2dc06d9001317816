using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;

namespace Qianwen.Simulations.Data;

/// <summary>A JSON document that is the same for everybody, served with an ETag.</summary>
public sealed class PublishedDocument
{
    private readonly string _json;
    private readonly EntityTagHeaderValue _tag;

    private PublishedDocument(string json)
    {
        _json = json;
        _tag = new EntityTagHeaderValue(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16]}\""
        );
    }

    /// <summary>The document of a value.</summary>
    public static PublishedDocument Of<T>(T value) => new(QianwenJson.Serialize(value));

    /// <summary>A provider's manifest from <c>Data/manifests</c>, checked.</summary>
    /// <exception cref="CatalogueDataException">It is missing, of another shape or under another id.</exception>
    public static PublishedDocument Manifest(string providerId)
    {
        var file = $"manifests/{providerId}.json";
        var manifest = QianwenJson.Deserialize<ProviderManifest>(EmbeddedData.ReadText(file));
        return manifest?.Id == providerId
            ? Of(manifest)
            : throw new CatalogueDataException($"{file}: its id is {manifest?.Id}, not {providerId}.");
    }

    /// <summary>The document, or 304 where the request says that it has it already.</summary>
    public IResult Answer(HttpRequest request)
    {
        request.HttpContext.Response.Headers.ETag = _tag.ToString();
        var known = request.GetTypedHeaders().IfNoneMatch;
        return known.Any(tag => tag == EntityTagHeaderValue.Any || tag.Compare(_tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Text(_json, "application/json", Encoding.UTF8);
    }
}
