using System.Globalization;

namespace Qianwen.Core.Tests.Planning.Recognisers;

/// <summary>Writes a day in the ways people write it.</summary>
internal static class DateWords
{
    public static IEnumerable<string> Of(DateOnly day) =>
        [
            Format(day, "yyyy-MM-dd"),
            Format(day, "yyyy/M/d"),
            Format(day, "MMMM d, yyyy"),
            Format(day, "d MMM yyyy"),
            $"the {Ordinal(day.Day)} of {Format(day, "MMMM yyyy")}",
            $"{Format(day, "dddd")}, {Format(day, "MMMM")} {Ordinal(day.Day)}, {day.Year}",
            $"{day.Year}年{day.Month}月{day.Day}日",
            $"{day.Year}年{NumberWords.Chinese(day.Month)}月{NumberWords.Chinese(day.Day)}号",
            $"{day.Year}年{day.Month}月{day.Day}日星期{"日一二三四五六"[(int)day.DayOfWeek]}",
        ];

    public static IEnumerable<string> WithoutYear(DateOnly day) =>
        [
            Format(day, "MMMM d"),
            $"{Ordinal(day.Day)} {Format(day, "MMM")}",
            $"{day.Month}月{day.Day}号",
            $"{NumberWords.Chinese(day.Month)}月{NumberWords.Chinese(day.Day)}日",
        ];

    private static string Format(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Ordinal(int day) =>
        day
        + (day % 10, day / 10) switch
        {
            (1, not 1) => "st",
            (2, not 1) => "nd",
            (3, not 1) => "rd",
            _ => "th",
        };
}
