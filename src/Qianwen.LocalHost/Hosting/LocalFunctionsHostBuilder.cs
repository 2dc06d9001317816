using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Hosting;

/// <summary>Composes a host: its database, its clock, its settings, its queues and its apps.</summary>
public sealed class LocalFunctionsHostBuilder
{
    private readonly List<QueueDefinition> _queues = [];
    private readonly List<FunctionApp> _apps = [];
    private LocalDatabase? _database;
    private TimeProvider _time = TimeProvider.System;
    private HostSettings _settings = new();
    private ILoggerFactory _loggers = NullLoggerFactory.Instance;
    private TimeSpan _longestStandstill = TimeSpan.FromMinutes(1);
    private IMessageFaults? _messageFaults;
    private IHttpFaults? _httpFaults;

    internal LocalFunctionsHostBuilder() { }

    /// <summary>Keeps all state in this database, which stays the caller's to dispose.</summary>
    public LocalFunctionsHostBuilder UseDatabase(LocalDatabase database)
    {
        _database = database;
        return this;
    }

    /// <summary>Runs everything on this clock; default: the system's.</summary>
    public LocalFunctionsHostBuilder UseTime(TimeProvider time)
    {
        _time = time;
        return this;
    }

    /// <summary>Takes the settings from the text of a host.json; default: those of an empty one.</summary>
    public LocalFunctionsHostBuilder UseHostJson(string json)
    {
        _settings = HostSettings.Parse(json);
        return this;
    }

    /// <summary>Logs to this factory; default: nowhere.</summary>
    public LocalFunctionsHostBuilder UseLogging(ILoggerFactory loggers)
    {
        _loggers = loggers;
        return this;
    }

    /// <summary>How long a virtual run waits, in real time, for work that does not progress; default: a minute.</summary>
    public LocalFunctionsHostBuilder UseLongestStandstill(TimeSpan longest)
    {
        _longestStandstill = longest;
        return this;
    }

    /// <summary>Lets the transport suffer.</summary>
    public LocalFunctionsHostBuilder UseFaults(IMessageFaults? messages = null, IHttpFaults? http = null)
    {
        _messageFaults = messages;
        _httpFaults = http;
        return this;
    }

    /// <summary>Adds queues.</summary>
    public LocalFunctionsHostBuilder AddQueues(IEnumerable<QueueDefinition> queues)
    {
        _queues.AddRange(queues);
        return this;
    }

    /// <summary>Adds the queues of the text of an <c>infra/queues.json</c>.</summary>
    public LocalFunctionsHostBuilder AddQueues(string json) => AddQueues(QueueDefinitions.Parse(json).All);

    /// <summary>Adds a function app.</summary>
    public LocalFunctionsHostBuilder AddFunctionApp(FunctionApp app)
    {
        if (_apps.Any(other => string.Equals(other.Name, app.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new ArgumentException($"There is a function app '{app.Name}' already.", nameof(app));
        }

        _apps.Add(app);
        return this;
    }

    /// <summary>Adds a function app by its parts; see <see cref="FunctionApp"/>.</summary>
    public LocalFunctionsHostBuilder AddFunctionApp(
        string name,
        Assembly assembly,
        Action<IServiceCollection, IConfiguration>? services = null,
        IConfiguration? configuration = null,
        Uri? baseAddress = null,
        params IReadOnlyList<string> urls
    ) =>
        AddFunctionApp(
            new FunctionApp(name, assembly)
            {
                Services = services,
                Configuration = configuration,
                BaseAddress = baseAddress,
                Urls = urls,
            }
        );

    /// <summary>Builds the host: reads the functions of every app and refuses what cannot run.</summary>
    /// <exception cref="Discovery.FunctionDiscoveryException">An app asks for something the host does not give.</exception>
    public LocalFunctionsHost Build()
    {
        var database = _database ?? throw new InvalidOperationException("The host has no database: call UseDatabase.");
        var shared = new SharedParts(
            database,
            _time,
            new WorkTracker(),
            _settings,
            new QueueDefinitions(_queues),
            _loggers,
            _longestStandstill,
            _messageFaults,
            _httpFaults
        );
        return new LocalFunctionsHost(shared, _apps);
    }
}
