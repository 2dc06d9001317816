using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>Finds numbers that are money or may be: "$1,250.50", 一千二百元, 2.5万, "fifty bucks", 三块五, "500".</summary>
internal static partial class MoneyScanner
{
    private const decimal Largest = 1_000_000_000;

    private static readonly SearchValues<char> Starts = SearchValues.Create(
        "0123456789零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾$€£¥₱₩₹฿人美港欧aocthfsenzuhrgpjikm"
    );

    /// <summary>All of a text, in order.</summary>
    public static List<SaidMoney> FindAll(string text)
    {
        var found = new List<SaidMoney>();
        foreach (var match in Candidates.Matches(Pattern(), text, Starts))
        {
            if (Read(match) is { } money)
            {
                found.Add(money);
            }
        }
        return found;
    }

    private static SaidMoney? Read(Match match)
    {
        var value = match.Groups["n"].Value is "a couple of hundred"
            ? 200
            : Numerals.Parse(match.Groups["n"].ValueSpan);
        if (value is not { } number)
        {
            return null;
        }
        number *= match.Groups["k"].Value switch
        {
            "k" or "千" or "thousand" or "grand" => 1000,
            "万" or "w" => 10_000,
            "百" or "hundred" => 100,
            "m" or "million" or "mil" => 1_000_000,
            "亿" => 100_000_000,
            _ => 1,
        };
        if (match.Groups["jiao"].Success)
        {
            number += (Numerals.Parse(match.Groups["jiao"].ValueSpan) ?? 0) / 10;
        }
        if (match.Groups["cents"].Success)
        {
            number += (Numerals.Parse(match.Groups["cents"].ValueSpan) ?? 0) / 100;
        }
        if (number is <= 0 or > Largest)
        {
            return null;
        }
        var said =
            match.Groups["jiao"].Success ? "块"
            : match.Groups["c1"].Success ? match.Groups["c1"].Value
            : match.Groups["c2"].Value.Trim();
        var colloquial = said is "buck" or "bucks";
        var span = new TextSpan(match.Index, match.Index + match.Length);
        return new SaidMoney(span, number, said.Length == 0 || colloquial ? null : Currencies.CodeOf(said), colloquial);
    }

    [GeneratedRegex(
        $@"\G(?<![a-z\d#第_]|\d[.,:/])(?<c1>{Currencies.Before})?\s?(?<n>a couple of hundred|{Numerals.Any}|an?(?= (?:dollar|buck|pound|euro|quid|grand|hundred|thousand|million)\b))(?:\s?(?<k>万|亿|千|百|(?:k|w|m|mil|million|grand|thousand|hundred)\b))?(?:(?:块(?<jiao>[\d一二三四五六七八九])(?![\d十百千万个杯份间位人晚天夜张条件只次串碗盒斤])|[块元](?<jiao>[\d一二三四五六七八九])(?=毛|角))(?:毛|角)?(?<c2>钱)?|\s?(?<c2>{Currencies.After}))?(?: and (?<cents>\d{{1,2}}|{Numerals.EnglishBelowHundred}) cents\b)?(?!\d|[:/]\d|\.\d|,\d{{3}}|(?:st|nd|rd|th)\b|(?<=\d)-\d{{3}}-|(?<=\d)[a-z])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();
}
