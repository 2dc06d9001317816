using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Qianwen.Contracts;

namespace Qianwen.Azure.Tests.Providers;

/// <summary>The web as the registry sees it: pages by address, with ETags, and every request that came.</summary>
internal sealed class FakeWeb : HttpMessageHandler, IHttpClientFactory
{
    private readonly Dictionary<string, Func<HttpRequestMessage, Task<HttpResponseMessage>>> _pages = [];
    private readonly Lock _gate = new();

    public List<string> Requests { get; } = [];

    public HttpClient CreateClient(string name) =>
        new(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    public void Serve<T>(string url, T value, string? etag = null) =>
        ServeText(url, QianwenJson.Serialize(value), etag);

    public void ServeText(string url, string text, string? etag = null) =>
        ServeWith(
            url,
            request =>
            {
                if (etag is not null && request.Headers.IfNoneMatch.Any(tag => tag.Tag == etag))
                {
                    return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified));
                }

                var response = new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(text, Encoding.UTF8, "application/json"),
                };
                response.Headers.ETag = etag is null ? null : new EntityTagHeaderValue(etag);
                return Task.FromResult(response);
            }
        );

    public void ServeStatus(string url, HttpStatusCode status) =>
        ServeWith(url, _ => Task.FromResult(new HttpResponseMessage(status)));

    public void ServeWith(string url, Func<HttpRequestMessage, Task<HttpResponseMessage>> page) => _pages[url] = page;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken token)
    {
        var url = request.RequestUri!.AbsoluteUri;
        lock (_gate)
        {
            Requests.Add(url);
        }

        return _pages.TryGetValue(url, out var page)
            ? await page(request).WaitAsync(token)
            : throw new HttpRequestException($"Nobody answers at {url}.");
    }
}
