using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Qianwen.Azure;
using Qianwen.Functions;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Storage;
using Qianwen.Simulations;

namespace Qianwen.Cli.Composition;

/// <summary>Puts both function apps into the local host: the assistant, and the outside world it talks to.</summary>
public static class AssistantComposition
{
    /// <summary>Name of the deployed function app.</summary>
    public const string Assistant = "functions";

    /// <summary>Name of the function app that stands for the outside world.</summary>
    public const string OutsideWorld = "simulations";

    private const string Origins = "Cors:AllowedOrigins";

    /// <summary>Where the outside world is known, whether it listens there or not.</summary>
    public static Uri DefaultWorldUrl { get; } = new("http://localhost:7072/");

    /// <summary>The host, not started yet.</summary>
    /// <param name="database">All state.</param>
    /// <param name="time">The clock everything runs on.</param>
    /// <param name="configuration">Settings of both apps.</param>
    /// <param name="url">Where the assistant listens; null for the in-memory transport.</param>
    /// <param name="worldUrl">Where the outside world listens; null for the in-memory transport.</param>
    /// <param name="logging">Where is logged; null for nowhere.</param>
    /// <param name="without">Parties of the outside world that someone else plays, of <see cref="SimulatedParties"/>.</param>
    public static LocalFunctionsHost Build(
        LocalDatabase database,
        TimeProvider time,
        IConfiguration configuration,
        Uri? url = null,
        Uri? worldUrl = null,
        ILoggerFactory? logging = null,
        IReadOnlyCollection<string>? without = null
    )
    {
        var builder = LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .UseTime(time)
            .UseHostJson(File.ReadAllText(InOutput("host.json")))
            .AddQueues(File.ReadAllText(InOutput("queues.json")))
            .AddFunctionApp(
                new FunctionApp(OutsideWorld, typeof(SimulationsServices).Assembly)
                {
                    Include = type => !SimulatedParties.Listens(type, without ?? []),
                    Services = (services, settings) => services.AddSimulations(settings),
                    Configuration = configuration,
                    BaseAddress = worldUrl ?? DefaultWorldUrl,
                    Urls = Listening(worldUrl),
                }
            )
            .AddFunctionApp(
                new FunctionApp(Assistant, typeof(FunctionsServices).Assembly)
                {
                    Services = (services, settings) => services.AddQianwenFunctions(settings).AllowDevelopmentSignIn(),
                    HasOperatorRoutes = true,
                    AllowedOrigins = configuration.GetSection(Origins).Get<string[]>() ?? [],
                    Configuration = configuration,
                    Urls = Listening(url),
                }
            );
        return (logging is null ? builder : builder.UseLogging(logging)).Build();
    }

    private static string[] Listening(Uri? url) => url is null ? [] : [url.ToString()];

    private static string InOutput(string file) => Path.Combine(AppContext.BaseDirectory, file);
}
