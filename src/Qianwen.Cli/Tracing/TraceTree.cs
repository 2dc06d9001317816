using System.Globalization;

namespace Qianwen.Cli.Tracing;

/// <summary>A trace as an indented tree: when a span began after the first one, how long it took, and what it is.</summary>
public static class TraceTree
{
    private static readonly string[] Details =
    [
        "url.full",
        "url.path",
        "durabletask.task.status",
        "messaging.message.id",
        "qianwen.told",
    ];

    /// <summary>The lines of the tree, in the order in which things began.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<SpanRecord> trace)
    {
        if (trace.Count == 0)
        {
            yield break;
        }

        var known = trace.Select(span => span.SpanId).ToHashSet(StringComparer.Ordinal);
        var below = trace.ToLookup(span => span.ParentId is { } id && known.Contains(id) ? id : "");
        var start = trace.Min(span => span.Start);
        foreach (var (span, indent) in Walk(below, "", ""))
        {
            yield return Line(span, span.Start - start, indent);
        }
    }

    /// <summary>How long a trace took, from its first beginning to its last end.</summary>
    public static TimeSpan Duration(IReadOnlyList<SpanRecord> trace) =>
        trace.Count == 0 ? TimeSpan.Zero : trace.Max(span => span.End) - trace.Min(span => span.Start);

    private static IEnumerable<(SpanRecord Span, string Indent)> Walk(
        ILookup<string, SpanRecord> below,
        string parent,
        string indent
    )
    {
        var spans = below[parent]
            .OrderBy(span => span.Start)
            .ThenBy(span => span.Name, StringComparer.Ordinal)
            .ToList();
        for (var i = 0; i < spans.Count; i++)
        {
            var isLast = i == spans.Count - 1;
            var isTop = parent.Length == 0;
            yield return (spans[i], isTop ? "" : indent + (isLast ? "└─ " : "├─ "));
            foreach (var inner in Walk(below, spans[i].SpanId, isTop ? "" : indent + (isLast ? "   " : "│  ")))
            {
                yield return inner;
            }
        }
    }

    private static string Line(SpanRecord span, TimeSpan after, string indent)
    {
        var details = Details.Select(span.Tags.GetValueOrDefault).Where(value => value is not null);
        var error = span.Error is null ? "" : $"  ! {span.Error.ReplaceLineEndings(" ")}";
        return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{after.TotalSeconds, 9:0.000} s {span.Milliseconds, 10:0.0} ms  {indent}{span.Name}  {string.Join(' ', details)}"
                )
                .TrimEnd() + error;
    }
}
