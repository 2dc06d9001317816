using System.Net;
using System.Net.Http.Headers;

namespace Qianwen.Azure.Providers;

/// <summary>What a provider answered, read whole.</summary>
internal sealed record ProviderAnswer(HttpStatusCode Status, byte[] Body, EntityTagHeaderValue? ETag);
