namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>Counting in the calendar. Weeks begin on Monday.</summary>
internal static class Calendars
{
    /// <summary>Monday of the week of a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The weekday of the week that is so many weeks from the one of <paramref name="today"/>.</summary>
    public static DateOnly WeekdayOf(DateOnly today, DayOfWeek weekday, int weeks) =>
        Monday(today).AddDays((((int)weekday + 6) % 7) + (weeks * 7));

    /// <summary>The first such weekday on or after a day.</summary>
    public static DateOnly NextWeekday(DateOnly earliest, DayOfWeek weekday) =>
        earliest.AddDays((weekday - earliest.DayOfWeek + 7) % 7);

    /// <summary>The first such day of a year on or after a day; null for 30 February.</summary>
    public static DateOnly? NextMonthDay(DateOnly earliest, int month, int day)
    {
        for (var year = earliest.Year; year < earliest.Year + 9; year++)
        {
            if (Of(year, month, day) is { } date && date >= earliest)
            {
                return date;
            }
        }
        return null;
    }

    /// <summary>The first such day of a month on or after a day; null for the 32nd.</summary>
    public static DateOnly? NextDayOfMonth(DateOnly earliest, int day)
    {
        for (var months = 0; months < 4; months++)
        {
            var month = new DateOnly(earliest.Year, earliest.Month, 1).AddMonths(months);
            if (Of(month.Year, month.Month, day) is { } date && date >= earliest)
            {
                return date;
            }
        }
        return null;
    }

    /// <summary>The day; null where the calendar has no such day.</summary>
    public static DateOnly? Of(int year, int month, int day) =>
        year is >= 1900 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>The last day of a month.</summary>
    public static DateOnly EndOfMonth(DateOnly day) =>
        new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));

    /// <summary>A year as written: two digits are of this century.</summary>
    public static int FullYear(int year) => year < 100 ? 2000 + year : year;
}
