namespace Qianwen.Core.Planning.Recognisers;

/// <summary>A day and a clock time as said, before they are resolved.</summary>
/// <param name="DayOffset">Days from today; null where no day was named.</param>
/// <param name="Hour">0–24 as said.</param>
/// <param name="Minute">0–59.</param>
/// <param name="HalfOfDay">0 for the first, 12 for the second half of the day; null where it was not said.</param>
public readonly record struct ClockReading(int? DayOffset, int Hour, int Minute, int? HalfOfDay)
{
    /// <summary>The first instant it can mean from <paramref name="now"/> on.</summary>
    public DateTimeOffset Resolve(DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(now.Date, now.Offset);
        var hour = HalfOfDay switch
        {
            12 when Hour < 12 => Hour + 12,
            0 when Hour == 12 => 0,
            _ => Hour,
        };
        var at = midnight.AddDays(DayOffset ?? 0).AddHours(hour).AddMinutes(Minute);
        if (HalfOfDay is null && Hour is > 0 and < 12 && (at <= now || (DayOffset > 0 && Hour < 7)))
        {
            at = at.AddHours(12);
        }
        return at <= now && DayOffset is null ? at.AddDays(1) : at;
    }
}
