using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>Chinese dates by month and day of the month: 2026年12月1日, 12月1号, 下个月3号, 8号, 三月.</summary>
internal static partial class ChineseDates
{
    private const string Number = @"(?:\d{1,2}(?!\d)|[一二三四五六七八九十廿卅]{1,3})";

    /// <summary>What makes 3号 the number of something else: a line, a building, a gate, a table.</summary>
    private const string NoNumber =
        "(?!线|楼|门|院|店|机|航站|馆|厅|公寓|套餐|房|车|桌|台|柜|码|库|口|球|地铁|弄|室|电池|位|座|出口|宿舍|教|仓|站|院|商|铺|码头|油|柴|汽|墙|选|员|文|人|游|内|后|间|之|以|两夜|夜|晚(?!上|间)|本|韩|元|用|产|式)";

    private const string Month =
        $@"(?:(?:(?<y>(?:19|20)\d{{2}}|[二一][零〇九一二三四五六七八]{{3}}|\d{{2}})年|(?<yr>今年|明年|后年|去年)的?)\s{{0,2}})?(?<m>{Number})\s{{0,2}}月份?";

    private static readonly SearchValues<char> Hints = SearchValues.Create("月号日");
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789零〇一二三四五六七八九十廿卅今明后去这本当下上次月"
    );

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidDate> FindAll(string text, DateOnly today)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            var said =
                match.Groups["rel"].Success ? RelativeMonth(match, span, today)
                : match.Groups["m"].Success ? MonthDay(match, span, today)
                : DayOnly(match, span, today);
            if (said is { } date)
            {
                yield return date;
            }
        }
    }

    private static SaidDate? MonthDay(Match match, TextSpan span, DateOnly today)
    {
        if (Int(match, "m") is not (>= 1 and <= 12 and var month))
        {
            return null;
        }
        var year = YearOf(match, today);
        if (Int(match, "d") is not { } day)
        {
            var first = new DateOnly(year ?? (month >= today.Month ? today.Year : today.Year + 1), month, 1);
            return EnglishDates.MonthSpan(span, first, today);
        }
        if (day is < 1 or > 31)
        {
            return null;
        }
        return year is not { } said ? new SaidDate(span) { Month = month, Day = day }
            : Calendars.Of(said, month, day) is { } date ? new SaidDate(span) { Fixed = date }
            : null;
    }

    private static int? YearOf(Match match, DateOnly today)
    {
        if (match.Groups["yr"].Success)
        {
            return match.Groups["yr"].Value[0] switch
            {
                '明' => today.Year + 1,
                '后' => today.Year + 2,
                '去' => today.Year - 1,
                _ => today.Year,
            };
        }
        return match.Groups["y"].Success && Int(match, "y") is { } year ? Calendars.FullYear(year) : null;
    }

    private static SaidDate? RelativeMonth(Match match, TextSpan span, DateOnly today)
    {
        var relative = match.Groups["rel"].Value;
        var steps =
            relative.StartsWith("下下", StringComparison.Ordinal) ? 2
            : relative[0] is '下' or '次' ? 1
            : relative[0] == '上' ? -1
            : 0;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(steps);
        if (match.Groups["third"].Success)
        {
            return Third(match.Groups["third"].Value[^1], month, span, today);
        }
        if (Int(match, "d") is not { } day)
        {
            return EnglishDates.MonthSpan(span, month, today);
        }
        return Calendars.Of(month.Year, month.Month, day) is { } date ? new SaidDate(span) { Fixed = date } : null;
    }

    private static SaidDate? DayOnly(Match match, TextSpan span, DateOnly today)
    {
        if (match.Groups["third"].Success)
        {
            return Third(match.Groups["third"].Value[^1], new DateOnly(today.Year, today.Month, 1), span, today);
        }
        if (Int(match, "d") is not (>= 1 and <= 31 and var day))
        {
            return null;
        }
        if (Int(match, "d0") is not { } first)
        {
            return new SaidDate(span) { Day = day };
        }
        return Calendars.NextDayOfMonth(today, first) is { } from
            ? new SaidDate(span) { Fixed = from, Until = Calendars.NextDayOfMonth(from, day) }
            : null;
    }

    /// <summary>月初, 月中 and 月底: about ten days each.</summary>
    internal static SaidDate Third(char which, DateOnly month, TextSpan span, DateOnly today)
    {
        var (first, last) = which switch
        {
            '初' => (month, month.AddDays(9)),
            '中' => (month.AddDays(10), month.AddDays(19)),
            _ => (Calendars.EndOfMonth(month).AddDays(-9), Calendars.EndOfMonth(month)),
        };
        return new SaidDate(span) { Fixed = first < today && last >= today ? today : first, Until = last };
    }

    private static int? Int(Match match, string group) =>
        match.Groups[group].Success ? Numerals.ParseInt(match.Groups[group].ValueSpan) : null;

    [GeneratedRegex(
        $@"\G(?:(?<![\d个.零一二三四五六七八九十]){Month}(?:\s{{0,2}}的?(?:(?<d>{Number})\s{{0,2}}[日号]|(?<d>\d{{1,2}})(?![\d天个晚周月:点.年%人位]))|(?!饼|亮|嫂|子|球|租|薪|票|卡|供|销|经|均|光))|(?<rel>这个?月|本月|当月|下下个?月|下个?月|上个?月|次月)(?:的?(?:(?<d>{Number})[日号]|(?<third>[初中底末]))|(?!饼|亮|租|薪|票|卡))|(?<![a-z\d路街道巷弄里村楼座栋幢区苑第型码院园厦#:./-])(?:(?<d0>{Number})\s{{0,1}}(?:-|~|到|至)\s{{0,1}}(?=\d{{1,2}}\s?[号日]|[一二三四五六七八九十]{{1,3}}[号日]))?(?<d>{Number})\s?(?:号|(?<=[\d十]\s?)日){NoNumber}|(?<!\w)(?<third>月[初中底末]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
