using System.Globalization;

namespace Qianwen.Cli.Composition;

/// <summary>What a local clock shows when it starts.</summary>
/// <param name="TimeOfDay">A time of day in Shanghai, or null for the present.</param>
public sealed record ClockStart(TimeOnly? TimeOfDay)
{
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    /// <summary>The present.</summary>
    public static ClockStart Now { get; } = new((TimeOnly?)null);

    /// <summary>Reads <c>now</c> or <c>HH:mm</c>; null for anything else.</summary>
    public static ClockStart? Parse(string text) =>
        text == "now" ? Now
        : TimeOnly.TryParseExact(text, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new ClockStart(time)
        : null;

    /// <inheritdoc />
    public override string ToString() => TimeOfDay?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "now";

    /// <summary>The instant to start at. The clock of a data folder never goes back.</summary>
    /// <param name="now">The real present.</param>
    /// <param name="last">What the clock of the same data showed last.</param>
    public DateTimeOffset At(DateTimeOffset now, ClockRecord? last)
    {
        var earliest = last is null ? now : Later(now, last.Shows + (LocalClock.NoteInterval * last.Speed));
        return TimeOfDay is { } time ? Next(earliest, time) : earliest;
    }

    private static DateTimeOffset Next(DateTimeOffset earliest, TimeOnly time)
    {
        var local = earliest.ToOffset(Shanghai);
        var today = new DateTimeOffset(local.Date + time.ToTimeSpan(), Shanghai);
        return today >= earliest ? today : today.AddDays(1);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
