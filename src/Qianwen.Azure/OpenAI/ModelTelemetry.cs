using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Qianwen.Azure.OpenAI;

/// <summary>
/// What the model costs and how it does. The first two instruments are those of OpenTelemetry's conventions for
/// generative AI; nothing of what a person said is in any of them.
/// </summary>
public sealed class ModelTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Qianwen.Planner";

    /// <summary>The spans: one for each call.</summary>
    public static readonly ActivitySource Source = new(Name);

    private readonly ModelPlannerOptions _options;
    private readonly Histogram<long> _tokens;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _turns;
    private readonly Counter<long> _repairs;
    private readonly Counter<long> _fallbacks;
    private readonly Counter<double> _cost;
    private int _breaker;

    /// <summary>Creates the instruments.</summary>
    public ModelTelemetry(IMeterFactory meters, IOptions<ModelPlannerOptions> options)
    {
        _options = options.Value;
        var meter = meters.Create(Name);
        _tokens = meter.CreateHistogram<long>("gen_ai.client.token.usage", "{token}");
        _duration = meter.CreateHistogram<double>("gen_ai.client.operation.duration", "s");
        _calls = meter.CreateCounter<long>("qianwen.planner.calls", "{call}", "Calls of the model, by outcome.");
        _turns = meter.CreateCounter<long>("qianwen.planner.turns", "{turn}", "Sentences, by who planned them.");
        _repairs = meter.CreateCounter<long>(
            "qianwen.planner.repairs",
            "{repair}",
            "Answers that had to be corrected."
        );
        _fallbacks = meter.CreateCounter<long>(
            "qianwen.planner.fallbacks",
            "{turn}",
            "Turns planned without the model after all."
        );
        _cost = meter.CreateCounter<double>(
            "qianwen.planner.cost",
            "{currency}",
            "What the tokens cost, by the configured prices."
        );
        meter.CreateObservableGauge(
            "qianwen.planner.breaker",
            () => Volatile.Read(ref _breaker),
            "{state}",
            "0 closed, 1 half open, 2 open."
        );
    }

    /// <summary>A span for one call; null where nobody listens.</summary>
    public Activity? Start(string effort)
    {
        var activity = Source.StartActivity($"chat {_options.Deployment}", ActivityKind.Client);
        activity?.SetTag("gen_ai.operation.name", "chat");
        activity?.SetTag("gen_ai.request.model", _options.Deployment);
        activity?.SetTag("qianwen.prompt.version", PromptFile.Version);
        activity?.SetTag("qianwen.effort", effort);
        return activity;
    }

    /// <summary>A call was answered.</summary>
    public void Answered(Activity? activity, ChatResponse response, TimeSpan took)
    {
        var (input, output) = (response.Usage?.InputTokenCount ?? 0, response.Usage?.OutputTokenCount ?? 0);
        var model = Tag("gen_ai.request.model", _options.Deployment);
        _tokens.Record(input, model, Tag("gen_ai.token.type", "input"));
        _tokens.Record(output, model, Tag("gen_ai.token.type", "output"));
        _duration.Record(took.TotalSeconds, model);
        _calls.Add(1, Tag("outcome", "answered"));
        _cost.Add(
            ((input * _options.InputPricePerMillion) + (output * _options.OutputPricePerMillion)) / 1_000_000,
            Tag("currency", _options.PriceCurrency)
        );
        activity?.SetTag("gen_ai.usage.input_tokens", input);
        activity?.SetTag("gen_ai.usage.output_tokens", output);
        activity?.SetTag("gen_ai.response.finish_reasons", response.FinishReason?.Value);
    }

    /// <summary>A call failed for good.</summary>
    public void Failed(Activity? activity, string reason, TimeSpan took)
    {
        _duration.Record(
            took.TotalSeconds,
            Tag("gen_ai.request.model", _options.Deployment),
            Tag("error.type", reason)
        );
        _calls.Add(1, Tag("outcome", reason));
        activity?.SetTag("error.type", reason);
        activity?.SetStatus(ActivityStatusCode.Error, reason);
    }

    /// <summary>A sentence was planned.</summary>
    public void Planned(string by) => _turns.Add(1, Tag("planner", by));

    /// <summary>An answer has to be corrected.</summary>
    public void Repaired() => _repairs.Add(1);

    /// <summary>A turn is planned without the model after all.</summary>
    public void FellBack(string reason) => _fallbacks.Add(1, Tag("reason", reason));

    /// <summary>The breaker changed its state.</summary>
    public void Breaker(BreakerState state) => Volatile.Write(ref _breaker, (int)state);

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}
