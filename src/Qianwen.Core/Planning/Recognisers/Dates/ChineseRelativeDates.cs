using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Dates;

/// <summary>Chinese dates counted from today: 今晚, 大后天, 下周五, 这周末, 三天后, 下个星期.</summary>
internal static partial class ChineseRelativeDates
{
    private static readonly SearchValues<char> Hints = SearchValues.Create("天日儿早晚晨夜个周期拜月年");
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "第次翌大后明今昨前再过隔0123456789零〇一二两三四五六七八九十百千万半上这本下周星礼去年"
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
                match.Groups["follows"].Success ? new SaidDate(span) { FollowsOther = true }
                : match.Groups["day"].Success
                    ? new SaidDate(span) { Fixed = today.AddDays(Offset(match.Groups["day"].Value)) }
                : match.Groups["n"].Success ? Counted(match, span, today)
                : match.Groups["year"].Success ? Year(match.Groups["year"].Value, span, today)
                : Week(match, span, today);
            if (said is { } date)
            {
                yield return date;
            }
        }
    }

    private static int Offset(string day) =>
        day switch
        {
            "大后天" or "大后日" => 3,
            "大前天" => -3,
            _ => day[0] switch
            {
                '明' or '隔' or '翌' => 1,
                '后' => 2,
                '昨' => -1,
                '前' => -2,
                _ => 0,
            },
        };

    private static SaidDate? Counted(Match match, TextSpan span, DateOnly today)
    {
        var number = match.Groups["n"].Value is "半" ? 15 : Numerals.ParseInt(match.Groups["n"].ValueSpan);
        if (number is not (> 0 and < 1000))
        {
            return null;
        }
        var steps = match.Groups["ago"].Success ? -number.Value : number.Value;
        var day = match.Groups["unit"].Value switch
        {
            "天" or "日" => today.AddDays(steps),
            "周" or "星期" or "礼拜" => today.AddDays(7 * steps),
            "年" => today.AddYears(Math.Clamp(steps, -100, 100)),
            _ => match.Groups["n"].Value is "半" ? today.AddDays(steps) : today.AddMonths(steps),
        };
        return new SaidDate(span) { Fixed = day };
    }

    private static SaidDate? Week(Match match, TextSpan span, DateOnly today)
    {
        var relative = match.Groups["rel"].Value;
        var steps = relative switch
        {
            "" => 0,
            _ when relative.StartsWith("下下", StringComparison.Ordinal) => 2,
            _ when relative.StartsWith("上上", StringComparison.Ordinal) => -2,
            _ when relative[0] == '下' => 1,
            _ when relative[0] == '上' => -1,
            _ => 0,
        };
        var monday = Calendars.Monday(today).AddDays(7 * steps);
        if (match.Groups["end"].Success)
        {
            return new SaidDate(span) { Fixed = Later(monday.AddDays(5), today, steps), Until = monday.AddDays(6) };
        }
        if (!match.Groups["wd"].Success)
        {
            return relative.Length == 0
                ? null
                : new SaidDate(span) { Fixed = Later(monday, today, steps), Until = monday.AddDays(6) };
        }
        var named = match.Groups["wd"].Value[0];
        var weekday = named is '日' or '天' or '7' ? 0 : Numerals.ParseInt(match.Groups["wd"].ValueSpan) ?? 0;
        var said = new SaidDate(span) { NamesWeekday = true };
        return relative.Length == 0
            ? said with
            {
                Weekday = (DayOfWeek)weekday,
            }
            : said with
            {
                Fixed = Calendars.WeekdayOf(today, (DayOfWeek)weekday, steps),
            };
    }

    private static SaidDate Year(string year, TextSpan span, DateOnly today)
    {
        var first = new DateOnly(
            today.Year
                + year switch
                {
                    "明年" => 1,
                    "后年" => 2,
                    "去年" => -1,
                    _ => 0,
                },
            1,
            1
        );
        var last = first.AddYears(1).AddDays(-1);
        return year == "年底"
            ? new SaidDate(span) { Fixed = Later(last.AddDays(-30), today, 0), Until = last }
            : new SaidDate(span) { Fixed = Later(first, today, first.Year - today.Year), Until = last };
    }

    private static DateOnly Later(DateOnly day, DateOnly today, int steps) => steps == 0 && day < today ? today : day;

    [GeneratedRegex(
        $@"\G(?:(?<follows>第二天|次日|隔天|翌日)|(?<day>大后天|大后日|大前天|后天|明天|明日(?!方舟)|明儿个?|今天|今日(?!头条)|今儿个?|昨天|昨日|昨儿|前天|今晚|明晚|后晚|昨晚|今早|明早|今晨|明晨|今夜|明夜|昨夜|今个儿?)|(?:再?过|隔)?(?<n>{Numerals.Digits}|{Numerals.Chinese}|半)\s?(?:个)?(?<unit>天|日|周|星期|礼拜|月|年)\s?(?:以?后|之后|过后|(?<ago>以?前|之前))(?!天|年|台|面|卫|勤|续)|(?<!\w)再?过(?<n>{Numerals.Digits}|{Numerals.Chinese})\s?个?(?<unit>天|周|星期|礼拜|月)|(?<![每一二两三四五六七八九十几\d])(?<rel>上上个?|上个?|这个?|本|下下个?|下个?)?(?:周|星期|礼拜)(?:(?<wd>[一二三四五六日天]|[1-7](?![\d点:.]))(?!福|围|游)|(?<end>末)|(?![a-z\d一-龥])|(?<=[下这本上个][周期拜])(?!边|围|年|岁|期))|(?<year>明年|今年|后年|去年|年底)(?!的?\s?[\d一二三四五六七八九十]{{1,2}}\s?月))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
