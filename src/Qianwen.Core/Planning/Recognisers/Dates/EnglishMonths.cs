namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>English names of months and weekdays.</summary>
internal static class EnglishMonths
{
    /// <summary>Months, as a pattern.</summary>
    public const string Month =
        @"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?";

    /// <summary>Weekdays, as a pattern; the short ones that are words of their own are left out.</summary>
    public const string Weekday =
        @"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|thurs?|thur|fri)\b";

    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    /// <summary>1–12.</summary>
    public static int MonthOf(string name) => Array.IndexOf(Months, name[..3]) + 1;

    /// <summary>The day that a name or its beginning means.</summary>
    public static DayOfWeek WeekdayOf(string name) =>
        name[..2] switch
        {
            "mo" => DayOfWeek.Monday,
            "tu" => DayOfWeek.Tuesday,
            "we" => DayOfWeek.Wednesday,
            "th" => DayOfWeek.Thursday,
            "fr" => DayOfWeek.Friday,
            "sa" => DayOfWeek.Saturday,
            _ => DayOfWeek.Sunday,
        };
}
