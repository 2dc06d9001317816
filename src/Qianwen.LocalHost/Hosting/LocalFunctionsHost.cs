using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Operator;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Hosting;

/// <summary>
/// Runs isolated function apps in this process, on one database and one clock. Make one with <see cref="CreateBuilder"/>.
/// </summary>
public sealed class LocalFunctionsHost : IAsyncDisposable
{
    private readonly SharedParts _shared;
    private readonly List<RunningApp> _apps = [];
    private bool _isStarted;
    private int _isStopped;

    internal LocalFunctionsHost(SharedParts shared, IReadOnlyList<FunctionApp> apps)
    {
        _shared = shared;
        var desk = new OperatorDesk(shared.Broker, DurableApps);
        _apps.AddRange(apps.Select(app => RunningApp.Create(app, shared, desk, FindApp)));
    }

    /// <summary>The queues of the host.</summary>
    public ServiceBusClient ServiceBus => _shared.ServiceBus;

    /// <summary>The operator's side of the queues: counts, dead letters, resubmission.</summary>
    public MessageBroker Broker => _shared.Broker;

    /// <summary>The tables of the host.</summary>
    public TableServiceClient Tables => _shared.Tables;

    /// <summary>The database that holds all state.</summary>
    public LocalDatabase Database => _shared.Database;

    /// <summary>The clock everything runs on.</summary>
    public TimeProvider Time => _shared.Clock;

    /// <summary>What is running.</summary>
    public WorkTracker Work => _shared.Work;

    /// <summary>True once the database has crashed: nothing goes on until a new host starts on the restarted database.</summary>
    public bool IsDead => _shared.Database.IsCrashed;

    /// <summary>Begins to compose a host.</summary>
    public static LocalFunctionsHostBuilder CreateBuilder() => new();

    /// <summary>Starts every app: first what answers, then what takes work by itself.</summary>
    /// <exception cref="SimulatedCrashException">The database crashed while the host started.</exception>
    public async Task StartAsync(CancellationToken cancellationToken = default)
    {
        if (_isStarted)
        {
            throw new InvalidOperationException("The host is started already.");
        }

        _isStarted = true;
        using var starting = _shared.Work.Enter("start of the host");
        foreach (var app in _apps)
        {
            await app.StartAnsweringAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var app in _apps)
        {
            await app.StartWorkingAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A client of an app: in memory, or at its first URL where it has one. The caller disposes it.</summary>
    public HttpClient CreateClient(string app) => Find(app).CreateClient();

    /// <summary>Where an app is reached: its first URL with the port it got, or its in-memory address.</summary>
    public Uri AddressOf(string app) => Find(app).Address;

    /// <summary>The durable client of an app.</summary>
    /// <exception cref="InvalidOperationException">The app has no orchestrators.</exception>
    public DurableTaskClient Durable(string app) => Find(app).Engine?.Client ?? throw NoOrchestrators(app);

    /// <summary>The log of an orchestration's current execution, in order; empty where there is no such instance.</summary>
    /// <exception cref="InvalidOperationException">The app has no orchestrators.</exception>
    public Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string app, string instanceId) =>
        (Find(app).Engine ?? throw NoOrchestrators(app)).GetHistoryAsync(instanceId);

    /// <summary>The services of an app.</summary>
    public IServiceProvider Services(string app) => Find(app).Services;

    /// <summary>
    /// Virtual time only: runs, jumping over waits, until nothing is due any more or <paramref name="maxVirtualTime"/> has
    /// passed (default: 30 days). Recurring timer functions fire on the way and do not keep it going. Returns at once where the
    /// host is dead.
    /// </summary>
    /// <exception cref="TimeoutException">Nothing progressed for a minute of real time; it names what still runs.</exception>
    public Task RunUntilIdleAsync(TimeSpan? maxVirtualTime = null, CancellationToken cancellationToken = default) =>
        new VirtualRun(_shared).UntilIdleAsync(maxVirtualTime ?? VirtualRun.DefaultSpan, cancellationToken);

    /// <summary>Virtual time only: runs until <paramref name="isDone"/>, which is asked whenever the host is idle.</summary>
    /// <exception cref="TimeoutException">It was not met within <paramref name="maxVirtualTime"/> (default: 30 days).</exception>
    public Task RunUntilAsync(
        Func<bool> isDone,
        TimeSpan? maxVirtualTime = null,
        CancellationToken cancellationToken = default
    ) => RunUntilAsync(() => Task.FromResult(isDone()), maxVirtualTime, cancellationToken);

    /// <summary>Virtual time only: runs until <paramref name="isDone"/>, which is asked whenever the host is idle.</summary>
    /// <exception cref="TimeoutException">It was not met within <paramref name="maxVirtualTime"/> (default: 30 days).</exception>
    public Task RunUntilAsync(
        Func<Task<bool>> isDone,
        TimeSpan? maxVirtualTime = null,
        CancellationToken cancellationToken = default
    ) => new VirtualRun(_shared).UntilAsync(isDone, maxVirtualTime ?? VirtualRun.DefaultSpan, cancellationToken);

    /// <summary>Takes no more work, waits briefly for what runs, and stops. What is not finished goes on at the next start.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _isStopped, 1) == 1)
        {
            return;
        }

        foreach (var app in _apps)
        {
            await app.StopWorkingAsync().ConfigureAwait(false);
        }

        foreach (var app in _apps)
        {
            await app.StopAnsweringAsync().ConfigureAwait(false);
        }

        _shared.Dispose();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        foreach (var app in _apps)
        {
            await app.DisposeAsync().ConfigureAwait(false);
        }
    }

    private RunningApp Find(string name) =>
        _apps.FirstOrDefault(app => string.Equals(app.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ArgumentException(
            $"There is no function app '{name}'; there is {string.Join(", ", _apps.Select(app => app.Name))}.",
            nameof(name)
        );

    private static InvalidOperationException NoOrchestrators(string app) =>
        new($"The app '{app}' has no orchestrators.");

    private IEnumerable<(string App, DurableTaskClient Client)> DurableApps() =>
        _apps.Where(app => app.Engine is not null).Select(app => (app.Name, app.Engine!.Client));

    private HttpMessageInvoker? FindApp(Uri uri) => _apps.FirstOrDefault(app => app.AnswersInMemory(uri))?.Transport;
}
