using System.Diagnostics.Metrics;
using Azure.Core;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Qianwen.Azure.OpenAI;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;

namespace Qianwen.Azure.Tests.OpenAI;

/// <summary>The planner as the app registers it, with the real client, against a scripted model.</summary>
internal sealed class ModelUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly RecordedLog _log = new();
    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, double> _measured = new(StringComparer.Ordinal);

    private ModelUnderTest(
        ScriptedModel model,
        IReadOnlyDictionary<string, string?> settings,
        TokenCredential? identity
    )
    {
        Model = model;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddSingleton<TimeProvider>(Time);
        if (identity is not null)
        {
            services.AddSingleton<IChatClient>(provider => new OpenAIChatClient(
                ChatClients.Create(provider.GetRequiredService<IOptions<ModelPlannerOptions>>().Value, () => identity)
            ));
        }
        _services = services.AddPlanner(configuration).BuildServiceProvider();
        Listen();
        Planner = _services.GetRequiredService<IPlanner>();
    }

    public ScriptedModel Model { get; }

    public ImpatientTime Time { get; } = new();

    public IPlanner Planner { get; }

    /// <summary>All that was logged, on every level.</summary>
    public IReadOnlyList<string> Logged => _log.Lines;

    /// <summary>Azure OpenAI with a key, every sentence to the model, unless the settings say otherwise.</summary>
    public static Task<ModelUnderTest> StartAsync(params IEnumerable<ScriptedAnswer> answers) =>
        StartAsync([], null, answers);

    public static async Task<ModelUnderTest> StartAsync(
        IReadOnlyList<(string Key, string Value)> settings,
        TokenCredential? identity,
        params IEnumerable<ScriptedAnswer> answers
    )
    {
        var model = await ScriptedModel.StartAsync(answers);
        var all = new Dictionary<string, string?>
        {
            ["Planner:Model:Endpoint"] = model.Url.ToString(),
            ["Planner:Model:Deployment"] = "planner",
            ["Planner:Model:ApiKey"] = identity is null ? "secret" : "",
            ["Planner:Model:Routing"] = "Always",
            ["Planner:Model:InputPricePerMillion"] = "1",
            ["Planner:Model:OutputPricePerMillion"] = "4",
        };
        foreach (var (key, value) in settings)
        {
            all[$"Planner:Model:{key}"] = value;
        }
        return new ModelUnderTest(model, all, identity);
    }

    public Task<PlanResult> PlanAsync(
        string utterance,
        ConversationContext? conversation = null,
        CancellationToken cancellationToken = default
    ) => PlanAsync(Errands.Request(utterance, conversation), cancellationToken);

    public Task<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken = default) =>
        Planner.PlanAsync(request, cancellationToken).AsTask();

    /// <summary>The sum of what an instrument recorded, for the value of one of its tags where one is named.</summary>
    public double Measured(string instrument, string? tag = null)
    {
        _listener.RecordObservableInstruments();
        lock (_measured)
        {
            return _measured.GetValueOrDefault(tag is null ? instrument : $"{instrument}/{tag}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _services.DisposeAsync();
        await Model.DisposeAsync();
    }

    /// <summary>How it was planned, as the evidence says.</summary>
    public static string By(PlanResult result) =>
        result.Why!.Single(why => why.Argument == ModelPlanner.PlannerArgument).Reason;

    private void Listen()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        _listener.Start();
    }

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        lock (_measured)
        {
            var last = instrument.IsObservable;
            _measured[instrument.Name] = last ? value : _measured.GetValueOrDefault(instrument.Name) + value;
            foreach (var tag in tags)
            {
                var key = $"{instrument.Name}/{tag.Value}";
                _measured[key] = last ? value : _measured.GetValueOrDefault(key) + value;
            }
        }
    }
}
