namespace Qianwen.Cli.Composition;

/// <summary>What a clock showed last, in <c>clock.json</c>.</summary>
/// <param name="Shows">Its instant.</param>
/// <param name="At">The real instant of the note.</param>
/// <param name="Speed">Its speed factor then.</param>
public sealed record ClockRecord(DateTimeOffset Shows, DateTimeOffset At, double Speed);
