using System.Globalization;

namespace Qianwen.Azure.Tables;

/// <summary>Which month it is where a person lives.</summary>
public static class PersonCalendar
{
    /// <summary>Where a person lives of whom nothing is known.</summary>
    public const string DefaultZone = "Asia/Shanghai";
    private static readonly TimeSpan DefaultOffset = TimeSpan.FromHours(8);

    /// <summary>The instant in the zone; a zone that this machine does not know counts as the default one.</summary>
    public static DateTimeOffset In(string zone, DateTimeOffset instant) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? TimeZoneInfo.ConvertTime(instant, found)
            : instant.ToOffset(DefaultOffset);

    /// <summary>The month as <c>2026-03</c>; later months compare greater, ordinally.</summary>
    public static string MonthOf(string zone, DateTimeOffset instant) =>
        In(zone, instant).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
