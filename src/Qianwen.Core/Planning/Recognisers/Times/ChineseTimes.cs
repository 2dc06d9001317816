using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>Chinese clock times and parts of the day: 下午三点半, 晚上八点一刻, 八点之后, 差五分九点, 凌晨.</summary>
internal static partial class ChineseTimes
{
    private const string Number = @"(?:\d{1,2}(?!\d)|[零一二两三四五六七八九十廿]{1,3})";
    private const string Part =
        $@"(?:(?<![个几两])(?<part>{PartsOfDay.Chinese})|(?<=[今明后昨当])(?<part>早|晨|晚|夜)上?|(?<part>早|晚)(?=[\d一二两三四五六七八九十]{{1,2}}点))";

    /// <summary>一点 is "a bit" unless something shows that it is one o'clock.</summary>
    private const string NoBit =
        "(?:(?<=[午上晨晚夜间]的?|[于在到至-])|(?!一点(?!钟|半|整|前|以前|之前|后|以后|之后|左右|[一三]刻|[零一二三四五]?[十\\d]|到|出发|的(?:飞机|航班|火车|高铁|车|票))))";

    private const string Clock =
        $@"(?:差(?<to>{Number}|一刻)分?(?:钟)?到?(?<h>{Number})点|{NoBit}(?<h>{Number})\s?(?:点钟?|时(?!间|候|段|长|尚|光|装))(?:(?<q>[一三])刻|(?<half>半)|过?(?<m>{Number})(?:分钟?|(?![\d点:.人位个张间号月日块元]))|整|差(?<to>{Number}|一刻)分?)?|(?<h>\d{{1,2}})\s?:\s?(?<m>[0-5]\d)(?!\d|:))";

    private static readonly SearchValues<char> Hints = SearchValues.Create("点时:早晨午晚夜");
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789零一二两三四五六七八九十廿大约差最不晚早清上中正晌午下傍夜深半凌当晨"
    );

    /// <summary>All of a text.</summary>
    public static IEnumerable<SaidTime> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            if (Read(match) is { } time)
            {
                yield return time;
            }
        }
    }

    private static SaidTime? Read(Match match)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        var part = PartsOfDay.Of(match.Groups["part"].Value);
        var limit = LimitOf(match);
        if (!match.Groups["h"].Success)
        {
            return match.Groups["part"].Value is "正午" ? new SaidTime(span, 12, 0) { Exact = true, Limit = limit }
                : match.Groups["part"].Value is "午夜" ? new SaidTime(span, 24, 0) { Exact = true, Limit = limit }
                : new SaidTime(span, 0, 0)
                {
                    Part = part,
                    PartOnly = true,
                    Limit = limit,
                };
        }
        if (Numerals.ParseInt(match.Groups["h"].ValueSpan) is not (>= 0 and <= 24 and var hour))
        {
            return null;
        }
        var minute = Minute(match);
        if (minute is < -59 or > 59)
        {
            return null;
        }
        (hour, minute) = minute < 0 ? (hour == 1 ? 12 : hour - 1, 60 + minute) : (hour, minute);
        var written = match.Groups["h"].Value[0] == '0' || hour is 0 or > 12;
        return new SaidTime(span, hour, minute)
        {
            Exact = written,
            Part = part,
            Limit = limit,
        };
    }

    private static int Minute(Match match)
    {
        if (match.Groups["half"].Success)
        {
            return 30;
        }
        if (match.Groups["q"].Success)
        {
            return match.Groups["q"].Value == "一" ? 15 : 45;
        }
        if (match.Groups["to"].Success)
        {
            return match.Groups["to"].Value == "一刻" ? -15 : -(Numerals.ParseInt(match.Groups["to"].ValueSpan) ?? 99);
        }
        return match.Groups["m"].Success ? Numerals.ParseInt(match.Groups["m"].ValueSpan) ?? 99 : 0;
    }

    private static TimeLimit LimitOf(Match match)
    {
        var limit = match.Groups["lim"].Value;
        return limit switch
        {
            "" => match.Groups["pre"].Value switch
            {
                "" => TimeLimit.At,
                "大概" or "大约" or "约" or "差不多" => TimeLimit.Around,
                "最早" or "不早于" or "晚于" => TimeLimit.From,
                _ => TimeLimit.Until,
            },
            "左右" or "上下" or "前后" or "多" or "许" => TimeLimit.Around,
            _ when limit.EndsWith('前') => TimeLimit.Until,
            _ => TimeLimit.From,
        };
    }

    [GeneratedRegex(
        $@"\G(?<![\d.:])(?:(?<pre>大概|大约|约|差不多|最早|最晚|最迟|不晚于|不早于|晚于|早于)(?:在|是)?)?(?:{Part}?的?\s?{Clock}|{Part}(?!好|饭|餐|茶|市|场|班|会))(?:的?时候)?(?<lim>以前|之前|前(?![往台面门后厅天年])|以后|之后|后(?![天台面门来年厅])|左右|上下|前后|多(?![少一])|起|开始|许)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
