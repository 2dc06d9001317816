using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Numbers;

/// <summary>Finds ratings, stars and distances with their limits: 4.5分以上, "at least 4 stars", 四星级, "within 2 km".</summary>
public static partial class RangeRecogniser
{
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        [
            "star",
            "rat",
            "scor",
            "point",
            "km",
            "kilom",
            "mile",
            "met",
            "m ",
            "block",
            "星",
            "分",
            "公里",
            "千米",
            "米",
            "里",
            "评",
            "口碑",
        ],
        StringComparison.Ordinal
    );

    private const string After =
        @"(?:\s{0,2}(?:\bor\b|及|或者?|和)?\s{0,2}(?:(?<max>or (?:less|lower|below|under)|(?:and )?below|以内|之内|以下|之下|内(?!部|容|蒙|衣))|(?<min>(?:or |and )?(?:more|above|higher|better|up|over)\b|以上|之上|\+|plus\b|起)))?";

    private const string Number = $@"(?:{Numerals.Digits}|{Numerals.Chinese}|{Numerals.EnglishBelowHundred}|an?\b)";

    /// <summary>All of a folded text, in order, none within another.</summary>
    public static IReadOnlyList<RangeMatch> FindAll(string folded)
    {
        if (!folded.AsSpan().ContainsAny(Hints))
        {
            return [];
        }
        var found = new List<RangeMatch>();
        foreach (var match in Candidates.Matches(Pattern(), folded, Candidates.Numbers))
        {
            var from = found.Count == 0 ? 0 : found[^1].Span.End;
            if (Read(match, Before().Match(folded, from, match.Index - from)) is { } range)
            {
                found.Add(range);
            }
        }
        return found.Count == 0 ? found : ReservedSpans.Without(folded, found, range => range.Span);
    }

    private static RangeMatch? Read(Match match, Match before)
    {
        var start = before.Length == 0 ? match.Index : before.Index;
        var span = new TextSpan(start, match.Index + match.Length);
        if (!match.Groups["unit"].Success && !before.Groups["rated"].Success)
        {
            return null;
        }
        var unit =
            match.Groups["star"].Success ? RangeUnit.Stars
            : match.Groups["dist"].Success ? RangeUnit.Kilometres
            : RangeUnit.Points;
        var scale = unit == RangeUnit.Kilometres ? KilometresOf(match.Groups["dist"].Value) : 1;
        var first = Value(match.Groups["n"]) * scale;
        var second = match.Groups["n2"].Success ? Value(match.Groups["n2"]) * scale : null;
        if (first is not { } from || (unit != RangeUnit.Kilometres && from > (unit == RangeUnit.Stars ? 7 : 10)))
        {
            return null;
        }
        if (second is { } to)
        {
            return to > from ? new RangeMatch(span, unit, from, to) : null;
        }
        return match.Groups["max"].Success || before.Groups["max"].Success ? new RangeMatch(span, unit, null, from)
            : match.Groups["min"].Success || before.Groups["min"].Success ? new RangeMatch(span, unit, from, null)
            : new RangeMatch(span, unit, from, from);
    }

    private static decimal? Value(Group said) =>
        said.Value is "a" or "an" ? 1
        : said.Value is "半" ? 0.5m
        : Numerals.Parse(said.ValueSpan);

    private static decimal KilometresOf(string unit) =>
        unit switch
        {
            "米" or "m" or "meter" or "meters" or "metre" or "metres" => 0.001m,
            "里" or "里地" => 0.5m,
            "mile" or "miles" or "mi" or "英里" => 1.609344m,
            "block" or "blocks" => 0.1m,
            _ => 1,
        };

    [GeneratedRegex(
        $@"\G(?<![a-z\d第]|\d[.,:/-])(?<n>{Number})(?!\d|\.\d)(?:\s?(?:-|~|to|or|and|到|至|或|、)\s?(?<n2>{Number})(?!\d|\.\d))?(?<unit>[ -]?(?<star>stars?(?!bucks)\b(?:[ -]rat(?:ed|ing))?|颗?星级?(?!期|巴|光|河))|\s?(?:分(?!钟|之|店|公司|别|享|成|期|队|[一二三]|糖|辣|甜|熟)|points?\b(?! of interest)|[ -](?:rating|rated)\b|out of (?:5|10|five|ten)\b|/(?:5|10)(?!\d))|\s?(?<dist>公里|千米|km|kms|kilomet(?:er|re)s?|米(?!饭|线|粉|其|兰|奇|糕|酒|乐|勒|[a-z])|m(?=\s(?:away|from|of|radius)|\z)|meters?|metres?|miles?|mi\b|英里|里地?(?=以?内)|blocks?\b))?(?![a-z]){After}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Pattern();

    /// <summary>What may stand before a number; read backwards from it.</summary>
    [GeneratedRegex(
        @"(?:(?<rated>(?<![a-z])(?:rat(?:ed|ings?)|scored?|scores|review score|stars?)|评分|评价|得分|打分|口碑)(?:\s{0,2}(?:of|is|are|at|should be|must be|that is|with|in|为|是|在|要|得|最好|应该|希望)){0,3}\s{0,2})?(?:(?<max>no more than|not more than|less than|lower than|under|below|within|up to|at most|maximum of|maximum|max of|max|不超过|不高于|低于|少于|小于|最多|至多|不到)|(?<min>at least|no less than|not less than|no lower than|minimum of|minimum|(?<!no |not )more than|greater than|higher than|better than|over|above|不低于|不少于|(?<!不)高于|大于|(?<!不)超过|至少|起码|最低|最少)|(?<around>around|about|approximately|大概|大约|约))?(?:\sof)?\s{0,2}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft
    )]
    private static partial Regex Before();
}
