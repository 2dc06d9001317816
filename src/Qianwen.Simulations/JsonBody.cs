using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Qianwen.Contracts;

namespace Qianwen.Simulations;

/// <summary>Reads the body of a request.</summary>
internal static class JsonBody
{
    /// <summary>The body as <typeparamref name="T"/>.</summary>
    /// <exception cref="JsonException">It is empty, not JSON or of another shape.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class =>
        (T?)
            await JsonSerializer.DeserializeAsync(
                request.Body,
                QianwenJson.Options.GetTypeInfo(typeof(T)),
                cancellationToken
            )
        ?? throw new JsonException("The body is empty.");
}
