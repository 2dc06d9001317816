using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Durations;

/// <summary>
/// Finds lengths of time in either language: "two nights", "an hour and a half", 一个半小时, 三天两晚, 半个月. What counts
/// from now ("in 3 days", 三天后) is a date or an instant, not a length.
/// </summary>
public static partial class DurationRecogniser
{
    private const long Minute = 60;
    private const long Hour = 60 * Minute;
    private const long Day = 24 * Hour;

    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "sec",
            "min",
            "hour",
            "hr",
            "1h",
            "2h",
            "3h",
            "4h",
            "5h",
            "6h",
            "8h",
            "0h",
            "day",
            "night",
            "week",
            "month",
            "year",
            "秒",
            "分钟",
            "刻",
            "小时",
            "钟",
            "天",
            "日",
            "晚",
            "夜",
            "周",
            "星期",
            "礼拜",
            "月",
            "年",
        ],
        StringComparison.Ordinal
    );

    /// <summary>All lengths of a folded text, in order, none within another.</summary>
    public static IReadOnlyList<DurationMatch> FindAll(string folded)
    {
        if (!folded.AsSpan().ContainsAny(Hints))
        {
            return [];
        }
        var pieces = new List<DurationMatch>();
        foreach (var match in Candidates.Matches(Pattern(), folded, Candidates.Numbers))
        {
            if (Read(match) is { } duration)
            {
                pieces.Add(duration);
            }
        }
        return pieces.Count == 0
            ? pieces
            : ReservedSpans.Without(folded, Joined(folded, pieces), duration => duration.Span);
    }

    private static DurationMatch? Read(Match match)
    {
        var span = new TextSpan(match.Index, match.Index + match.Length);
        if (match.Groups["fortnight"].Success)
        {
            return new DurationMatch(span, 14 * Day);
        }
        var unit = match.Groups["u"].Value;
        var amount =
            match.Groups["half"].Success ? 0.5m
            : match.Groups["one"].Success ? 1
            : match.Groups["pair"].Success ? 2
            : Numerals.Parse(match.Groups["n"].ValueSpan);
        if (amount is not (> 0 and <= 100_000 and var number))
        {
            return null;
        }
        number += match.Groups["plus"].Success ? 0.5m : 0;
        var nights = unit[0] is '晚' or '夜' || unit.StartsWith("night") || unit.StartsWith("overnight");
        return new DurationMatch(span, (long)(number * SecondsOf(unit))) { Nights = nights ? (int)number : null };
    }

    private static long SecondsOf(string unit) =>
        unit[0] switch
        {
            '秒' or 's' => 1,
            '分' => Minute,
            'm' => unit.StartsWith("mo") ? 30 * Day : Minute,
            '刻' => 15 * Minute,
            '小' or '钟' or 'h' => Hour,
            '周' or '星' or '礼' or 'w' => 7 * Day,
            '月' or '个' => 30 * Day,
            '年' or 'y' => 365 * Day,
            _ => Day,
        };

    /// <summary>"1 hour and 30 minutes" adds up; 三天两晚 is three days.</summary>
    private static List<DurationMatch> Joined(string text, List<DurationMatch> pieces)
    {
        var joined = new List<DurationMatch>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (
                joined.Count == 0
                || joined[^1] is var last
                    && !Joins().IsMatch(text.AsSpan(last.Span.End, piece.Span.Start - last.Span.End))
            )
            {
                joined.Add(piece);
                continue;
            }
            var before = joined[^1];
            var span = new TextSpan(before.Span.Start, piece.Span.End);
            if ((before.Nights is null) != (piece.Nights is null))
            {
                var seconds = Math.Max(before.Seconds, piece.Seconds);
                joined[^1] = new DurationMatch(span, seconds) { Nights = before.Nights ?? piece.Nights };
            }
            else if (before.Seconds > piece.Seconds && before.Nights is null)
            {
                joined[^1] = new DurationMatch(span, before.Seconds + piece.Seconds);
            }
            else
            {
                joined.Add(piece);
            }
        }
        return joined;
    }

    [GeneratedRegex(
        $@"\G(?<![a-z\d$€£¥第#这那前头近几后周期拜]|\bhalf |\d[.:/]|\b(?:in|after) (?:about |exactly )?)(?:(?:(?<half>half an? |a half[ -]|half-)|(?<pair>a couple of |a couple |couple of )|(?<n>{Numerals.Any})(?<plus> and a half)?[ -]?|(?<one>an? (?:single |full |whole |entire )?))(?<u>seconds?|secs?|minutes?|mins?|hours?|hrs?|h\b|days?|nights?|weeks?|weekends?(?=\z)|months?|years?)\b(?<plus> and a half)?|(?<fortnight>a fortnight|two fortnights)|(?:(?<half>半)|(?<n>{Numerals.Digits}|{Numerals.Chinese})\s?)(?:个?(?<plus>半))?(?:个)?(?<u>秒钟?|分钟|刻钟|小时|钟头|天(?!津|河|安|地|坛|猫|府|鹅)|日(?=游|之内|[两二三四五六七八]夜)|晚上?|夜|周(?!岁|[一二三四五六日天末]|年|围|边)|星期(?![一二三四五六日天])|礼拜(?![一二三四五六日天])|(?<=个|半)月|年(?!级|代|份|货|糕|\d|[一二三四五六七八九十]{{1,2}}月))(?<plus>半)?)(?!\s?(?:以?后(?!天)|之后|以?前|之前|later|ago|from now|hence|from today|time\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();

    [GeneratedRegex(@"\A(?:\s{0,2}(?:,? and |,|/|零|又)?\s{0,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Joins();
}
