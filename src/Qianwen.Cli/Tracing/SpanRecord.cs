using System.Diagnostics;
using System.Globalization;

namespace Qianwen.Cli.Tracing;

/// <summary>A span that has ended, as it is kept: one line of JSON.</summary>
/// <param name="TraceId">Its trace, 32 hexadecimal digits.</param>
/// <param name="SpanId">Its id, 16 hexadecimal digits.</param>
/// <param name="ParentId">What it is below; null at the top.</param>
/// <param name="Name">What was done.</param>
/// <param name="Kind">As OpenTelemetry names kinds.</param>
/// <param name="Start">When it began, by the real clock.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Error">What went wrong; null where nothing did.</param>
/// <param name="Tags">What is said of it.</param>
/// <param name="Links">The traces that it is linked to.</param>
public sealed record SpanRecord(
    string TraceId,
    string SpanId,
    string? ParentId,
    string Name,
    string Kind,
    DateTimeOffset Start,
    double Milliseconds,
    string? Error,
    IReadOnlyDictionary<string, string> Tags,
    IReadOnlyList<string> Links
)
{
    private const string InstanceId = "durabletask.task.instance_id";

    /// <summary>When it ended.</summary>
    public DateTimeOffset End => Start + TimeSpan.FromMilliseconds(Milliseconds);

    /// <summary>The orchestration that it is of; null for other spans.</summary>
    public string? Instance => Tags.GetValueOrDefault(InstanceId);

    /// <summary>What is kept of a span.</summary>
    public static SpanRecord Of(Activity span) =>
        new(
            span.TraceId.ToHexString(),
            span.SpanId.ToHexString(),
            span.ParentSpanId == default ? null : span.ParentSpanId.ToHexString(),
            span.DisplayName,
            span.Kind.ToString().ToLowerInvariant(),
            span.StartTimeUtc,
            span.Duration.TotalMilliseconds,
            span.Status == ActivityStatusCode.Error ? span.StatusDescription ?? "error" : null,
            span.TagObjects.Where(tag => tag.Value is not null)
                .ToDictionary(tag => tag.Key, tag => Convert.ToString(tag.Value, CultureInfo.InvariantCulture)!),
            [.. span.Links.Select(link => link.Context.TraceId.ToHexString()).Distinct()]
        );
}
