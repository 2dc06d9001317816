using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Qianwen.LocalHost.Hosting;

/// <summary>One function app of the host: where its functions are, what they need, and where it is reached.</summary>
/// <param name="Name">Its name in the host, and in its logs.</param>
/// <param name="Assembly">The assembly whose <c>[Function]</c> methods it runs.</param>
public sealed record FunctionApp(string Name, Assembly Assembly)
{
    /// <summary>Which classes of the assembly are looked at; null for all.</summary>
    public Func<Type, bool>? Include { get; init; }

    /// <summary>
    /// Registers what the functions need. The host has registered its TimeProvider, TableServiceClient, ServiceBusClient,
    /// ILoggerFactory, IConfiguration and IHttpClientFactory before.
    /// </summary>
    public Action<IServiceCollection, IConfiguration>? Services { get; init; }

    /// <summary>The app's settings; null for none.</summary>
    public IConfiguration? Configuration { get; init; }

    /// <summary>
    /// The address other apps know this one by, such as <c>http://localhost:7072/</c>. Where the app has no
    /// <see cref="Urls"/>, calls to it stay in the process. Default: <c>http://{name}.localhost/</c>.
    /// </summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The URLs Kestrel listens on; empty for the in-memory transport.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [];

    /// <summary>
    /// True where a request whose Host header is not a loopback name is refused, so that no web page can reach the app by a
    /// name of its own. It has no effect on the in-memory transport.
    /// </summary>
    public bool RequireLoopbackHost { get; init; } = true;

    /// <summary>
    /// Origins whose web pages may call the app, such as <c>https://shop.example</c>; empty for none but its own. On Azure the
    /// platform does this, by the app's CORS settings.
    /// </summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// True where the app also answers the operator's routes under <c>/admin</c>, for callers on this machine: instances, queues
    /// and dead letters of the whole host, and the replay of a dead letter. Azure has its portal for these; the routes are the
    /// local host's own.
    /// </summary>
    public bool HasOperatorRoutes { get; init; }

    /// <summary>The largest request body, in bytes; larger ones are answered 413.</summary>
    public long MaxRequestBodyBytes { get; init; } = 1024 * 1024;

    /// <summary>How long a stopping app waits for running requests, in real time.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    internal Uri Address => BaseAddress ?? new Uri($"http://{Name}.localhost/");
}
