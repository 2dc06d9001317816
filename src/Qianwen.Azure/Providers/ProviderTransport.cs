using System.Net;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>
/// One HTTP call to a provider, within a time and a size. What may pass by itself (no connection, no answer in time,
/// 408, 425, 429, 5xx) is <see cref="ProviderUnavailableException"/>. Redirects are not followed: a provider answers
/// at the address that was registered.
/// </summary>
public sealed class ProviderTransport(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>The name of the HTTP client that is used.</summary>
    public const string ClientName = "providers";
    private const int BufferSize = 16 * 1024;

    /// <summary>Sends the request; disposes it.</summary>
    /// <param name="limit">The most bytes the answer may have.</param>
    /// <exception cref="ProviderUnavailableException">Worth another try.</exception>
    /// <exception cref="ProviderContractException">The answer is too large.</exception>
    internal async Task<ProviderAnswer> SendAsync(
        HttpRequestMessage request,
        TimeSpan timeout,
        int limit,
        CancellationToken cancellationToken
    )
    {
        using var _ = request;
        using var deadline = new CancellationTokenSource(timeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                linked.Token
            );
            ThrowIfTransient(request, response.StatusCode);
            var body = await ReadAsync(request, response.Content, limit, linked.Token);
            return new ProviderAnswer(response.StatusCode, body, response.Headers.ETag);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new ProviderUnavailableException($"{Describe(request)} failed: {failure.Message}", failure);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProviderUnavailableException(
                $"{Describe(request)} had no answer within {timeout.TotalSeconds:0} s.",
                late
            );
        }
    }

    /// <summary>The request in words, for messages.</summary>
    internal static string Describe(HttpRequestMessage request) => $"{request.Method} {request.RequestUri}";

    private static void ThrowIfTransient(HttpRequestMessage request, HttpStatusCode status)
    {
        if ((int)status is 408 or 425 or 429 or >= 500)
        {
            throw new ProviderUnavailableException($"{Describe(request)} was answered {(int)status}.");
        }
    }

    private static async Task<byte[]> ReadAsync(
        HttpRequestMessage request,
        HttpContent content,
        int limit,
        CancellationToken cancellationToken
    )
    {
        using var body = new MemoryStream();
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[BufferSize];
        int count;
        while ((count = await stream.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + count > limit)
            {
                throw new ProviderContractException($"{Describe(request)} was answered with over {limit} bytes.");
            }

            body.Write(buffer, 0, count);
        }

        return body.ToArray();
    }
}
