using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>A date as said, before what was left unsaid (month, year) is filled in.</summary>
internal readonly record struct SaidDate(TextSpan Span)
{
    /// <summary>The day, where nothing is left to fill in.</summary>
    public DateOnly? Fixed { get; init; }

    /// <summary>The last day, where the words name several ("next week").</summary>
    public DateOnly? Until { get; init; }

    /// <summary>1–12.</summary>
    public int? Month { get; init; }

    /// <summary>1–31.</summary>
    public int? Day { get; init; }

    /// <summary>A weekday alone.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>True for a weekday, with or without "this" or "next": a date beside it says the same day.</summary>
    public bool NamesWeekday { get; init; }

    /// <summary>True for the day after another one that was named before it: "the next day", 第二天.</summary>
    public bool FollowsOther { get; init; }

    /// <summary>True for a day of the month without its month.</summary>
    public bool DayOnly => Fixed is null && Month is null && Day is not null;

    /// <summary>The first day it can mean from <paramref name="earliest"/> on; null where there is no such day.</summary>
    public DateOnly? Resolve(DateOnly earliest) =>
        Fixed is { } date ? date
        : Weekday is { } weekday ? Calendars.NextWeekday(earliest, weekday)
        : (Month, Day) switch
        {
            ({ } month, { } day) => Calendars.NextMonthDay(earliest, month, day),
            (null, { } day) => Calendars.NextDayOfMonth(earliest, day),
            _ => null,
        };
}
