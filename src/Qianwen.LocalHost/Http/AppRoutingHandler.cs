namespace Qianwen.LocalHost.Http;

/// <summary>
/// The end of an app's HTTP clients: a call to an app that this host serves in memory stays in the process, any other goes
/// to the network.
/// </summary>
internal sealed class AppRoutingHandler(Func<Uri, HttpMessageInvoker?> findApp, HttpMessageInvoker network)
    : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var app = request.RequestUri is { IsAbsoluteUri: true } uri ? findApp(uri) : null;
        return (app ?? network).SendAsync(request, cancellationToken);
    }
}
