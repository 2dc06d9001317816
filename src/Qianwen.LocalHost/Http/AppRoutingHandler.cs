using System.Diagnostics;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Http;

/// <summary>
/// The end of an app's HTTP clients: a call to an app that this host serves in memory stays in the process, any other goes
/// to the network. A call in memory gets the span that the network's handler makes of any other.
/// </summary>
internal sealed class AppRoutingHandler(Func<Uri, HttpMessageInvoker?> findApp, HttpMessageInvoker network)
    : HttpMessageHandler
{
    private const int FirstError = 400;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var app = request.RequestUri is { IsAbsoluteUri: true } uri ? findApp(uri) : null;
        return app is null ? network.SendAsync(request, cancellationToken)
            : HostTracing.Source.HasListeners() ? TraceAsync(app, request, cancellationToken)
            : app.SendAsync(request, cancellationToken);
    }

    private static async Task<HttpResponseMessage> TraceAsync(
        HttpMessageInvoker app,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var span = HostTracing.Source.StartActivity(request.Method.Method, ActivityKind.Client);
        span?.SetTag("http.request.method", request.Method.Method)
            .SetTag("server.address", request.RequestUri!.Host)
            .SetTag("server.port", request.RequestUri.Port)
            .SetTag("url.full", request.RequestUri.GetLeftPart(UriPartial.Path));
        try
        {
            var response = await app.SendAsync(request, cancellationToken).ConfigureAwait(false);
            span?.Answered((int)response.StatusCode, FirstError);
            return response;
        }
        catch (Exception exception)
        {
            span?.Fail(exception);
            throw;
        }
    }
}
