using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>Instants counted from now: "in half an hour", "2 hours from now", 一个半小时后, "right now", 马上.</summary>
internal static partial class Delays
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "min",
            "hour",
            "hrs",
            "right",
            "immediately",
            "possible",
            "asap",
            "straight",
            "马上",
            "立",
            "现在就",
            "尽快",
            "分钟",
            "刻钟",
            "小时",
            "钟头",
        ],
        StringComparison.Ordinal
    );
    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "rastiwh0123456789ofnez马立现尽再过半零〇一二两三四五六七八九十百"
    );

    /// <summary>All of a text.</summary>
    public static IEnumerable<DateTimeMatch> FindAll(string text, DateTimeOffset now)
    {
        if (!text.AsSpan().ContainsAny(Hints))
        {
            yield break;
        }
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            var span = new TextSpan(match.Index, match.Index + match.Length);
            if (match.Groups["now"].Success)
            {
                yield return new DateTimeMatch(span, now, now) { DaySaid = false };
            }
            else if (Minutes(match) is > 0 and <= 100_000 and var minutes)
            {
                var at = now.AddMinutes((double)minutes);
                yield return new DateTimeMatch(span, match.Groups["within"].Success ? null : at, at)
                {
                    DaySaid = false,
                };
            }
        }
    }

    private static decimal? Minutes(Match match)
    {
        var unit = match.Groups["u"].Value;
        var scale =
            unit[0] is 'h' or '小' or '钟' ? 60
            : unit[0] == '刻' ? 15
            : 1;
        var amount =
            match.Groups["half"].Success ? 0.5m
            : match.Groups["one"].Success ? 1
            : match.Groups["pair"].Success ? 2
            : Numerals.Parse(match.Groups["n"].ValueSpan);
        return (amount + (match.Groups["plus"].Success ? 0.5m : 0)) * scale;
    }

    [GeneratedRegex(
        $@"\G(?:\b(?<now>right now|right away|immediately|as soon as possible|asap|straight away)\b|(?<now>马上|立刻|立即|现在就|尽快)|(?:\b(?:in|after|(?<within>within))(?: about| around| exactly| the next)? (?:(?<half>half an?|a half) |(?<pair>a couple of )|(?<n>{Numerals.Digits}|{Numerals.English})(?<plus> and a half)? ?|(?<one>an? ))(?<u>minutes?|mins?|hours?|hrs?)\b(?<plus> and a half)?(?: from now| time)?|\b(?:(?<half>half an?) |(?<n>{Numerals.Digits}|{Numerals.English})(?<plus> and a half)? ?|(?<one>an? ))(?<u>minutes?|mins?|hours?|hrs?)\b(?<plus> and a half)? (?:from now|later))|(?:再?过)?(?:(?<half>半)个?|(?<n>{Numerals.Digits}|{Numerals.Chinese})\s?个?(?<plus>半)?)(?<u>分钟|刻钟|小时|钟头)(?:以?后|之后|过后|(?<within>以?内|之内)))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
