using System.Collections.Concurrent;
using System.Diagnostics;
using Qianwen.LocalHost.Tracing;

namespace Qianwen.LocalHost.Tests.Hosting;

/// <summary>The ended spans of the host below one caller; tests that run beside this one have callers of their own.</summary>
internal sealed class SpanLog : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentDictionary<ActivityTraceId, Activity> _callers = new();
    private readonly ActivitySource _source = new($"tests {Guid.NewGuid()}");
    private readonly ActivityListener _listener;

    public SpanLog()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source == _source || source.Name == HostTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> wanted) =>
                wanted.Source == _source || _callers.ContainsKey(wanted.TraceId)
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.None,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Begins a trace; what runs until it is disposed is below it.</summary>
    public Activity StartCaller()
    {
        var caller = _source.StartActivity("caller")!;
        _callers[caller.TraceId] = caller;
        return caller;
    }

    /// <summary>The spans of a trace that have ended.</summary>
    public IReadOnlyList<Activity> Of(Activity caller) => [.. _spans.Where(span => span.TraceId == caller.TraceId)];

    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }
}
