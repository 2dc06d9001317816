using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Qianwen.LocalHost.Durable.History;

/// <summary>
/// The trace that an execution belongs to. It is durable: whichever process ends the execution, what it did stands below the
/// one span that is told then.
/// </summary>
/// <param name="Parent">What it was started by, as a W3C traceparent.</param>
/// <param name="Span">The id of its own span, 16 hexadecimal digits.</param>
/// <param name="Since">When it was started, by the real clock (UTC): spans of one trace share a clock.</param>
internal sealed record ExecutionTrace(string Parent, string Span, DateTime Since)
{
    private const int TraceEnd = 36;
    private const int FlagsStart = 52;

    /// <summary>The traceparent of what the execution starts.</summary>
    [JsonIgnore]
    public string Own => string.Concat(Parent.AsSpan(0, TraceEnd), Span, Parent.AsSpan(FlagsStart));

    /// <summary>The trace of an execution that begins below the current span; null where there is none.</summary>
    public static ExecutionTrace? BelowCurrent() =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } parent } ? Below(parent) : null;

    /// <summary>The trace of what this execution starts.</summary>
    public ExecutionTrace Child() => Below(Own);

    /// <summary>The trace of the execution that follows this one.</summary>
    public ExecutionTrace Next() => Below(Parent);

    private static ExecutionTrace Below(string parent) =>
        new(parent, ActivitySpanId.CreateRandom().ToHexString(), TimeProvider.System.GetUtcNow().UtcDateTime);
}
