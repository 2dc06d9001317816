using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>Holidays of either language, by the solar and the lunar calendar: 元旦, 中秋, "Christmas", "Thanksgiving".</summary>
internal static partial class Holidays
{
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "2今明去的元除大年跨春农情七妇三清劳五儿六端中重教国十双光平圣万复感黑母父ctlnsvwqmdfixbheg"
    );
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "旦",
            "除夕",
            "三十",
            "跨年",
            "节",
            "初",
            "新年",
            "年夜",
            "清明",
            "端午",
            "七夕",
            "中秋",
            "重阳",
            "国庆",
            "十一",
            "五一",
            "六一",
            "双1",
            "双十",
            "平安夜",
            "圣诞",
            "万圣",
            "感恩",
            "元宵",
            "星期五",
            "农历",
            "阴历",
            "正月",
            "腊月",
            "year",
            "festival",
            "valentine",
            "day",
            "mas",
            "halloween",
            "nye",
            "july",
            "easter",
            "thanksgiving",
            "friday",
            "autumn",
        ],
        StringComparison.Ordinal
    );
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidDate> FindAll(string text, DateOnly today)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            var group = match.Groups.Values.First(group => group.Success && group.Name != "0" && group.Name != "y");
            var span = new TextSpan(match.Index, match.Index + match.Length);
            var year = YearOf(match.Groups["y"].Value, today);
            var from = year is { } said ? new DateOnly(said, 1, 1) : today;
            if (Next(group.Name, from) is { } date)
            {
                yield return new SaidDate(span) { Fixed = date };
            }
        }
        foreach (Match match in LunarDay().Matches(text))
        {
            var month =
                match.Groups["m"].Value is "正" ? 1
                : match.Groups["m"].Value is "腊" ? 12
                : (int)(ChineseNumber.Parse(match.Groups["m"].Value) ?? 0);
            var day = (int)(ChineseNumber.Parse(match.Groups["d"].Value) ?? 0);
            if (
                month is >= 1 and <= 12
                && day is >= 1 and <= 30
                && NextOf(today, year => InLunarYear(year, month, day)) is { } date
            )
            {
                yield return new SaidDate(new TextSpan(match.Index, match.Index + match.Length)) { Fixed = date };
            }
        }
    }

    private static int? YearOf(string said, DateOnly today) =>
        said switch
        {
            "" => null,
            "今年" or "this " => today.Year,
            "明年" or "next " => today.Year + 1,
            "去年" or "last " => today.Year - 1,
            _ => int.TryParse(said.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year) ? year : null,
        };

    private static DateOnly? Next(string name, DateOnly from) => NextOf(from, year => InYear(name, year));

    private static DateOnly? NextOf(DateOnly from, Func<int, DateOnly?> inYear)
    {
        for (var year = from.Year - 1; year <= from.Year + 2; year++)
        {
            if (inYear(year) is { } date && date >= from)
            {
                return date;
            }
        }
        return null;
    }

    private static DateOnly? InYear(string name, int year) =>
        name switch
        {
            "spring" => InLunarYear(year, 1, 1),
            "reunion" => InLunarYear(year, 1, 1)?.AddDays(-1),
            "lantern" => InLunarYear(year, 1, 15),
            "dragon" => InLunarYear(year, 5, 5),
            "qixi" => InLunarYear(year, 7, 7),
            "moon" => InLunarYear(year, 8, 15),
            "chongyang" => InLunarYear(year, 9, 9),
            "qingming" => new DateOnly(year, 4, year % 4 <= 1 ? 4 : 5),
            "easter" => Easter(year),
            "goodfriday" => Easter(year).AddDays(-2),
            "thanksgiving" => Nth(year, 11, DayOfWeek.Thursday, 4),
            "blackfriday" => Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1),
            "mothers" => Nth(year, 5, DayOfWeek.Sunday, 2),
            "fathers" => Nth(year, 6, DayOfWeek.Sunday, 3),
            "labor" => Nth(year, 9, DayOfWeek.Monday, 1),
            _ => new DateOnly(
                year,
                int.Parse(name.AsSpan(1, 2), CultureInfo.InvariantCulture),
                int.Parse(name.AsSpan(3, 2), CultureInfo.InvariantCulture)
            ),
        };

    /// <summary>A day of the lunar year that begins in a solar year; a leap month is skipped.</summary>
    private static DateOnly? InLunarYear(int year, int month, int day)
    {
        if (year is < 1902 or > 2099)
        {
            return null;
        }
        var leap = Lunar.GetLeapMonth(year);
        var place = leap > 0 && month >= leap ? month + 1 : month;
        return day <= Lunar.GetDaysInMonth(year, place)
            ? DateOnly.FromDateTime(Lunar.ToDateTime(year, place, day, 0, 0, 0, 0))
            : null;
    }

    private static DateOnly Nth(int year, int month, DayOfWeek weekday, int nth) =>
        Calendars.NextWeekday(new DateOnly(year, month, 1), weekday).AddDays(7 * (nth - 1));

    /// <summary>Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }

    [GeneratedRegex(
        @"\G(?<y>20\d{2}年|今年|明年|去年|\b(?:this |next |last ))?的?(?:(?<d0101>元旦节?|\bnew year'?s'? day\b)|(?<reunion>除夕夜?|大年三十|年三十|年夜饭(?=那天|当天)|(?:chinese|lunar) new year'?s? eve\b)|(?<d1231>跨年夜?|\bnew year'?s'? eve\b|\bnye\b)|(?<spring>春节|大年初一|农历新年|\b(?:chinese new year|lunar new year|spring festival)(?:'s day)?\b)|(?<lantern>元宵节?|\blantern festival\b)|(?<d0214>(?<!七夕)情人节|\bvalentine'?s?'?(?: day)?\b)|(?<d0308>妇女节|三八节|\bwomen'?s'? day\b)|(?<qingming>清明节?|\bqingming(?: festival)?\b)|(?<d0501>劳动节|五一节|五一(?=假期|长假|小长假|期间|黄金周|当天|那天|去|出)|\b(?:may day|labou?r day(?= in china))\b)|(?<d0601>儿童节|六一(?=节|儿童)|\bchildren'?s'? day\b)|(?<dragon>端午节?|\bdragon boat festival\b)|(?<qixi>七夕(?:情人)?节?)|(?<moon>中秋节?|\bmid-?autumn(?: festival)?\b|\bmoon festival\b)|(?<chongyang>重阳节?)|(?<d0910>教师节)|(?<d1001>国庆节?(?!路|街)|十一(?=假期|长假|期间|黄金周)|\bnational day\b)|(?<d1111>双十一|双11|光棍节)|(?<d1212>双十二|双12)|(?<d1224>平安夜|圣诞前夜|\b(?:christmas|xmas) eve\b)|(?<d1225>圣诞节?(?!树|帽|老人)|\b(?:christmas|xmas)(?: day)?\b(?! (?:tree|gift|present|card|sweater|light|decoration|cookie|cake|hat|song|ornament)))|(?<d1226>\bboxing day\b)|(?<d1031>万圣节?|\bhalloween\b)|(?<d0704>\b(?:independence day|fourth of july|4th of july)\b)|(?<d0317>\bst\.? patrick'?s day\b)|(?<easter>复活节|\beaster(?: sunday)?\b)|(?<goodfriday>\bgood friday\b)|(?<thanksgiving>感恩节|\bthanksgiving(?: day)?\b)|(?<blackfriday>黑色星期五|\bblack friday\b)|(?<mothers>母亲节|\bmother'?s'? day\b)|(?<fathers>父亲节|\bfather'?s'? day\b)|(?<labor>\blabou?r day\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(
        @"(?:(?:农历|阴历)\s?(?<m>[一二三四五六七八九十正腊]{1,2})月(?<d>初?[一二三四五六七八九十廿]{1,3})|(?<m>正|腊)月(?<d>初?[一二三四五六七八九十廿]{1,3}))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex LunarDay();
}
