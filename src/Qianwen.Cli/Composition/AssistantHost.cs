using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Cli.Tracing;
using Qianwen.Contracts.Api;
using Qianwen.Functions.Planning;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Hosting.Discovery;
using Qianwen.LocalHost.Messaging.Amqp;
using Qianwen.LocalHost.Storage;

namespace Qianwen.Cli.Composition;

/// <summary>Both function apps running in this process on one data folder, with everything that has to be given back at the end.</summary>
public sealed class AssistantHost : IAsyncDisposable
{
    private const string DemoPerson = "lin";
    private readonly LocalDatabase _database;
    private readonly LocalFunctionsHost _host;
    private readonly ILoggerFactory? _logging;
    private readonly FolderLock? _lock;
    private readonly ServerFile? _serverFile;
    private readonly HttpClient _http = new();
    private readonly TelemetryExport? _export;
    private readonly SpanRecorder? _recorder;
    private AmqpEndpoint? _amqp;

    private AssistantHost(AssistantSettings settings, FolderLock? folderLock, TimeProvider time)
    {
        _lock = folderLock;
        _export = TelemetryExport.Start();
        _recorder = settings is { Trace: true, Folder: { } kept } ? new SpanRecorder(kept.Traces) : null;
        _logging = HostLogging.Create(settings.Verbose);
        Clock = new LocalClock(settings.Folder, settings.Speed, settings.Clock, time);
        _database = Open(settings.Folder);
        _serverFile = settings is { Folder: not null, Url: not null } ? new ServerFile(settings.Folder, _http) : null;
        _host = AssistantComposition.Build(
            _database,
            Clock.Time,
            HostConfiguration.Create(settings),
            settings.Url,
            settings.SimulationsUrl,
            _logging,
            settings.Without
        );
    }

    /// <summary>Where the API listens.</summary>
    public Uri Url => _host.AddressOf(AssistantComposition.Assistant);

    /// <summary>The clock everything runs on.</summary>
    public LocalClock Clock { get; }

    /// <summary>How a Service Bus client connects to the queues; null where they are not offered.</summary>
    public string? ServiceBusConnection => _amqp?.ConnectionString;

    /// <summary>Starts a host and says in the data folder where it listens.</summary>
    /// <returns>Null where another process runs the data folder.</returns>
    /// <exception cref="CliException">A port is taken, the data cannot be read, or a setting is wrong.</exception>
    public static async Task<AssistantHost?> TryStartAsync(
        AssistantSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken
    )
    {
        FolderLock? folderLock = null;
        if (settings.Folder is not null && (folderLock = FolderLock.TryTake(settings.Folder)) is null)
        {
            return null;
        }

        AssistantHost? host = null;
        try
        {
            host = new AssistantHost(settings, folderLock, time);
            await host._host.StartAsync(cancellationToken);
            host.OfferQueues(settings.AmqpPort);
            host._serverFile?.Write(
                new ServerRecord(host.Url, Environment.ProcessId, time.GetUtcNow(), settings.Speed)
            );
            return host;
        }
        catch (Exception exception)
        {
            await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
            folderLock?.Dispose();
            throw Explain(exception, settings) ?? exception;
        }
    }

    /// <summary>A dry run of one sentence, as the first demo person would say it.</summary>
    public Task<PlanResponse> PlanAsync(PlanRequestBody request, CancellationToken cancellationToken) =>
        _host
            .Services(AssistantComposition.Assistant)
            .GetRequiredService<DryRun>()
            .PlanAsync(DemoPerson, request, cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _serverFile?.Remove();
        await (_amqp?.DisposeAsync() ?? ValueTask.CompletedTask);
        await _host.DisposeAsync();
        await Clock.DisposeAsync();
        await _database.DisposeAsync();
        _logging?.Dispose();
        _export?.Dispose();
        _recorder?.Dispose();
        _http.Dispose();
        _lock?.Dispose();
    }

    private void OfferQueues(int? port)
    {
        if (port is null)
        {
            return;
        }

        try
        {
            _amqp = AmqpEndpoint.Start(_host.Broker, port.Value, _logging);
        }
        catch (SocketException exception)
        {
            throw new CliException(
                $"Port {port} cannot be used for AMQP: {exception.Message} Choose another one with --amqp.",
                ExitCodes.CannotStart
            );
        }
    }

    private static LocalDatabase Open(DataFolder? folder)
    {
        if (folder is null)
        {
            return LocalDatabase.InMemory();
        }

        if (!File.Exists(folder.Database))
        {
            PrivateFiles.Write(folder.Database, []);
        }

        return LocalDatabase.Open(folder.Database);
    }

    private static CliException? Explain(Exception exception, AssistantSettings settings) =>
        exception switch
        {
            _ when IsPortTaken(exception) => new CliException(PortTaken(exception, settings), ExitCodes.CannotStart),
            OptionsValidationException options => new CliException(
                "A setting is wrong: " + string.Join(" ", options.Failures),
                ExitCodes.CannotStart
            ),
            FunctionDiscoveryException discovery => new CliException(discovery.Message, ExitCodes.CannotStart),
            _ => null,
        };

    private static string PortTaken(Exception exception, AssistantSettings settings) =>
        settings.SimulationsUrl is { Port: var port }
        && exception.Message.Contains($":{port}", StringComparison.Ordinal)
            ? $"Port {port} is taken by another program. Choose another one with --simulations-port."
            : $"Port {settings.Url?.Port} is taken by another program. Choose another one with --port.";

    private static bool IsPortTaken(Exception exception) =>
        exception is AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse }
        || (exception.InnerException is { } inner && IsPortTaken(inner));
}
