using System.Collections.Concurrent;
using System.Diagnostics;

namespace Qianwen.EndToEnd.Privacy;

/// <summary>Looks at every span of the process while it is there, for words that must not be in one.</summary>
internal sealed class SpanWatch : IDisposable
{
    private readonly IReadOnlyList<string> _personal;
    private readonly ConcurrentQueue<string> _leaks = [];
    private readonly ActivityListener _listener;
    private int _seen;

    public SpanWatch(IReadOnlyList<string> personal)
    {
        _personal = personal;
        _listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Look,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How many spans there were.</summary>
    public int Seen => _seen;

    /// <summary>The spans that tell something they must not.</summary>
    public IReadOnlyCollection<string> Leaks => _leaks;

    public void Dispose() => _listener.Dispose();

    private void Look(Activity span)
    {
        Interlocked.Increment(ref _seen);
        var events = span.Events.SelectMany(told => told.Tags.Select(tag => $"{told.Name}.{tag.Key}={tag.Value}"));
        var tags = span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}");
        var baggage = span.Baggage.Select(item => $"{item.Key}={item.Value}");
        var text = $"{span.DisplayName} {span.StatusDescription} {string.Join("; ", [.. tags, .. events, .. baggage])}";
        foreach (var word in _personal.Where(word => text.Contains(word, StringComparison.Ordinal)))
        {
            _leaks.Enqueue($"'{word}' in span: {text}");
        }
    }
}
