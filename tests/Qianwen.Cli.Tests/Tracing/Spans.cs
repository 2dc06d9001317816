using Qianwen.Cli.Tracing;

namespace Qianwen.Cli.Tests.Tracing;

/// <summary>Spans as they are kept.</summary>
internal static class Spans
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 4, 0, 0, TimeSpan.Zero);

    public static SpanRecord Span(
        string name,
        string id,
        string? parent,
        double startsAt = 0,
        double takes = 1,
        string trace = "aa",
        string? instance = null,
        string? error = null,
        params string[] links
    ) =>
        new(
            trace,
            id,
            parent,
            name,
            "internal",
            Start + TimeSpan.FromMilliseconds(startsAt),
            takes,
            error,
            instance is null
                ? new Dictionary<string, string>()
                : new Dictionary<string, string> { ["durabletask.task.instance_id"] = instance },
            links
        );
}
