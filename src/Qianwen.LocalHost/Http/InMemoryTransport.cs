using System.Diagnostics;
using System.Net.Http.Headers;

namespace Qianwen.LocalHost.Http;

/// <summary>Calls an app within the process. A connection that the app breaks fails as one on the network would.</summary>
internal sealed class InMemoryTransport(HttpMessageHandler server) : DelegatingHandler(server)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        DistributedContextPropagator.Current.Inject(
            Activity.Current,
            request.Headers,
            static (headers, name, value) => ((HttpRequestHeaders)headers!).TryAddWithoutValidation(name, value)
        );
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException(
                HttpRequestError.ResponseEnded,
                "The connection ended before the response.",
                exception
            );
        }
    }
}
