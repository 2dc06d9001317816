using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Durable;
using Qianwen.LocalHost.Hosting.Discovery;
using Qianwen.LocalHost.Hosting.Invocation;
using Qianwen.LocalHost.Hosting.Timers;
using Qianwen.LocalHost.Http;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Operator;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Hosting;

/// <summary>One function app of the host, with everything that runs its functions.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly FunctionApp _app;
    private readonly SharedParts _shared;
    private readonly WebApplication _web;
    private readonly FunctionCatalog _catalog;
    private readonly AppServices _services;
    private readonly ILogger _logger;
    private readonly List<QueueListener> _listeners = [];
    private readonly List<TimerListener> _timers = [];
    private bool _answers;

    private RunningApp(FunctionApp app, SharedParts shared, WebApplication web, FunctionCatalog catalog)
    {
        (_app, _shared, _web, _catalog) = (app, shared, web, catalog);
        _logger = shared.Loggers.CreateLogger($"Function.{app.Name}");
        var options = shared.Settings.DurableTask with
        {
            HubName = $"{shared.Settings.DurableTask.HubName}-{app.Name}",
        };
        _services = new AppServices(app.Name, web.Services, options.DataConverter);
        if (catalog.HasOrchestrators)
        {
            Engine = new DurableEngine(
                options,
                shared.Database,
                shared.Time,
                shared.Work,
                new DurableFunctions(catalog, _services),
                shared.Loggers
            );
            _services.DurableClient = Engine.Client;
        }
    }

    public string Name => _app.Name;

    public DurableEngine? Engine { get; }

    public IServiceProvider Services => _web.Services;

    public Uri Address =>
        _app.Urls.Count > 0 && _answers ? new Uri(_web.Urls.First().TrimEnd('/') + "/") : _app.Address;

    /// <summary>Calls of this app within the process; null where it listens on a URL.</summary>
    public HttpMessageInvoker? Transport { get; private set; }

    public static RunningApp Create(
        FunctionApp app,
        SharedParts shared,
        OperatorDesk desk,
        Func<Uri, HttpMessageInvoker?> findApp
    )
    {
        var web = AppComposition.Build(app, shared, findApp);
        var catalog = FunctionScanner.Scan(app, new ScanContext(shared.Broker.Queues, web.Configuration));
        ConstructorCheck.Check(app, catalog, web.Services);
        var running = new RunningApp(app, shared, web, catalog);
        AppComposition.UsePipeline(web, app, shared);
        HttpFunctionEndpoints.Map(web, catalog, running._services, shared.Settings.RoutePrefix);
        if (app.HasOperatorRoutes)
        {
            OperatorEndpoints.Map(web, desk);
        }

        return running;
    }

    public bool AnswersInMemory(Uri uri) =>
        Transport is not null
        && Uri.Compare(
            uri,
            _app.Address,
            UriComponents.SchemeAndServer,
            UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    public HttpClient CreateClient() =>
        _app.Urls.Count == 0
            ? new HttpClient(CreateHandler()) { BaseAddress = Address, Timeout = Timeout.InfiniteTimeSpan }
            : new HttpClient { BaseAddress = Address };

    public async Task StartAnsweringAsync(CancellationToken cancellationToken)
    {
        await _web.StartAsync(cancellationToken).ConfigureAwait(false);
        _answers = true;
        if (_app.Urls.Count == 0)
        {
            Transport = new HttpMessageInvoker(CreateHandler());
        }

        HostLog.AppStarted(_logger, Name, _catalog.All.Count, Address.ToString());
    }

    public async Task StartWorkingAsync(CancellationToken cancellationToken)
    {
        if (Engine is not null)
        {
            await Engine.StartAsync(cancellationToken).ConfigureAwait(false);
        }

        foreach (var (function, trigger) in _catalog.With<FunctionTrigger.Queue>())
        {
            var listener = CreateListener(function, trigger);
            _listeners.Add(listener);
            listener.Start();
        }

        var store = new TimerStore(_shared.Database);
        foreach (var (function, trigger) in _catalog.With<FunctionTrigger.Timer>())
        {
            var timer = new TimerListener(
                $"{Name}/{function.Name}",
                trigger,
                new FunctionInvoker(function, _services),
                store,
                _shared.Time,
                _shared.Work,
                _logger
            );
            _timers.Add(timer);
            await timer.StartAsync().ConfigureAwait(false);
        }
    }

    public async Task StopWorkingAsync()
    {
        var grace = _shared.StopGrace(_app.StopGrace);
        await Task.WhenAll(_timers.Select(timer => timer.StopAsync(grace))).ConfigureAwait(false);
        await Task.WhenAll(_listeners.Select(listener => listener.StopAsync(grace))).ConfigureAwait(false);
        if (Engine is not null)
        {
            await WithinGraceAsync(Engine.StopAsync(), "durable engine").ConfigureAwait(false);
        }
    }

    public async Task StopAnsweringAsync()
    {
        if (_answers)
        {
            await WithinGraceAsync(_web.StopAsync(), "web server").ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Transport?.Dispose();
        foreach (var part in _timers.Cast<IAsyncDisposable>().Concat(_listeners))
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }

        await WithinGraceAsync(_web.DisposeAsync().AsTask(), "services").ConfigureAwait(false);
    }

    private InMemoryTransport CreateHandler() =>
        new(_web.GetTestServer().CreateHandler(context => WorkScopeMiddleware.EnterWhereCalled(_shared.Work, context)));

    private QueueListener CreateListener(FunctionEntry function, FunctionTrigger.Queue trigger)
    {
        var options = _shared.Settings.ServiceBus;
        options = options with { AutoCompleteMessages = trigger.AutoComplete ?? options.AutoCompleteMessages };
        if (trigger.IsBatched)
        {
            options = options with
            {
                MaxConcurrentCalls = 1,
                MaxMessageBatchSize = _shared.Settings.MaxMessageBatchSize,
            };
        }

        var invoker = new FunctionInvoker(function, _services);
        return new QueueListener(
            _shared.Broker,
            QueueAddress.Parse(trigger.Path),
            options,
            (messages, actions, stop) => invoker.InvokeAsync(new QueueDelivery(messages, actions), stop),
            _logger
        );
    }

    private async Task WithinGraceAsync(Task task, string part)
    {
        try
        {
            await task.WaitAsync(_shared.StopGrace(_app.StopGrace)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            HostLog.PartLeft(_logger, part, Name);
        }
        catch (SimulatedCrashException)
        {
            HostLog.PartLeft(_logger, part, Name);
        }
    }
}
