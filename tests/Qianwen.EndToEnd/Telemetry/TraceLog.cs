using System.Collections.Concurrent;
using System.Diagnostics;

namespace Qianwen.EndToEnd.Telemetry;

/// <summary>The ended spans of the traces that began with one caller; worlds that run beside this one are left out.</summary>
internal sealed class TraceLog : IDisposable
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http"];
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentDictionary<ActivityTraceId, string> _traces = new();
    private readonly ActivitySource _source = new($"person {Guid.NewGuid()}");
    private readonly ActivityListener _listener;

    public TraceLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source =>
                source == _source
                || Sources.Contains(source.Name)
                || source.Name.StartsWith("Qianwen", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> wanted) =>
                wanted.Source == _source || _traces.ContainsKey(wanted.TraceId)
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.None,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Begins a trace of this name; what runs until the span is disposed is below it.</summary>
    public Activity Begin(string name)
    {
        Activity.Current = null;
        var span = _source.StartActivity(name)!;
        _traces[span.TraceId] = name;
        return span;
    }

    /// <summary>The ended spans of a trace.</summary>
    public IReadOnlyList<Activity> Of(ActivityTraceId trace) => [.. _spans.Where(span => span.TraceId == trace)];

    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }
}
