using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Recognisers.Reserved;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Counts;

/// <summary>
/// Finds numbers of things by their unit words: "3 nights", 两间房, "2 adults and a child" (3), "table for nine", 两大一小.
/// </summary>
public static partial class CountRecogniser
{
    /// <summary>All counts of a folded text in the given units, in order, none within another.</summary>
    public static IReadOnlyList<CountMatch> FindAll(string folded, CountUnits units)
    {
        var found = new List<CountMatch>();
        foreach (var match in Candidates.Matches(Numbers(), folded, Candidates.Numbers))
        {
            if (Value(match) is { } value && UnitAfter(folded, match, units) is { } unit)
            {
                found.Add(Counted(match.Index, unit.End, value, unit.Unit, match.Groups["one"].Success));
            }
        }
        if (units.Persons)
        {
            AddPersons(found, folded);
        }
        found.Sort((left, right) => left.Span.Start.CompareTo(right.Span.Start));
        var counts = found.Count < 2 ? found : Summed(folded, found);
        return ReservedSpans.Without(folded, counts, count => count.Span);
    }

    private static CountMatch Counted(int start, int end, int value, string unit, bool article) =>
        new(new TextSpan(start, end), value, [new CountPart(value, unit)]) { Article = article };

    private static int? Value(Match match) =>
        match.Groups["one"].Success ? 1
        : match.Groups["pair"].Success ? 2
        : match.Groups["dozen"].Success ? 12
        : Numerals.ParseInt(match.Groups["n"].ValueSpan) is >= 0 and <= 100_000 and var value ? value
        : null;

    /// <summary>The unit behind a number, also behind one or two words that describe it: "2 more people", "3 economy tickets".</summary>
    private static (string Unit, int End)? UnitAfter(string text, Match match, CountUnits units)
    {
        var at = match.Index + match.Length;
        for (var words = 0; words < 3; words++)
        {
            while (at < text.Length && text[at] is ' ' or '-' or '个' or '名' && units.At(text.AsSpan(at)) is null)
            {
                at++;
            }
            if (at >= text.Length)
            {
                return null;
            }
            if (units.At(text.AsSpan(at)) is { } unit)
            {
                return unit.Unit[^1] is '人' or '位' && NotUnit().IsMatch(text.AsSpan(at + unit.Length))
                    ? null
                    : (unit.Unit, at + unit.Length);
            }
            if (!Describes().Match(text, at, text.Length - at).Success || match.Groups["one"].Success && words > 0)
            {
                return null;
            }
            at += Describes().Match(text, at, text.Length - at).Length;
        }
        return null;
    }

    private static void AddPersons(List<CountMatch> found, string text)
    {
        foreach (var match in Candidates.Matches(Party(), text, Candidates.Numbers))
        {
            var group = match.Groups["n"].Success ? match.Groups["n"] : match.Groups["adults"];
            var span = new TextSpan(match.Index, match.Index + match.Length);
            if (
                Numerals.ParseInt(group.ValueSpan) is not (> 0 and <= 200 and var value)
                || found.Exists(other => other.Span.Overlaps(span))
            )
            {
                continue;
            }
            if (
                match.Groups["children"].Success
                && Numerals.ParseInt(match.Groups["children"].ValueSpan) is { } children
            )
            {
                IReadOnlyList<CountPart> parts = [new(value, "大"), new(children, "小")];
                found.Add(new CountMatch(span, value + children, parts));
                continue;
            }
            var start = match.Groups["n"].Success ? group.Index : match.Index;
            found.Add(Counted(start, span.End, value, "", article: false));
        }
    }

    /// <summary>"2 adults and a child", 三位大人和两个小孩: one number of people.</summary>
    private static List<CountMatch> Summed(string text, List<CountMatch> found)
    {
        var summed = new List<CountMatch>(found.Count);
        foreach (var count in found)
        {
            if (
                summed.Count > 0
                && summed[^1] is var last
                && last.Span.End <= count.Span.Start
                && !last.Parts.Any(part => part.Unit == count.Parts[0].Unit)
                && Joins().IsMatch(text.AsSpan(last.Span.End, count.Span.Start - last.Span.End))
            )
            {
                summed[^1] = new CountMatch(
                    new TextSpan(last.Span.Start, count.Span.End),
                    last.Value + count.Value,
                    [.. last.Parts, .. count.Parts]
                );
            }
            else if (summed.Count == 0 || summed[^1].Span.End <= count.Span.Start)
            {
                summed.Add(count);
            }
        }
        return summed;
    }

    [GeneratedRegex(
        $@"\G(?<![a-z\d$€£¥第#周期拜]|\d[.,:/-]|(?:元|块|钱)(?=[一每]))(?:(?<pair>a couple of|a couple|couple of|a pair of|俩)|(?<dozen>a dozen)|(?<n>{Numerals.Any})(?![\d.,:/%]*\d|st\b|nd\b|rd\b|th\b)|(?<one>(?<!\d\s|(?:dollars?|bucks|yuan|usd|rmb|cny|euros?|pounds?|quid)\s)an?\b|another\b|one more))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbers();

    /// <summary>A word between a number and its unit that is no other thing.</summary>
    [GeneratedRegex(
        @"\G(?:(?:more|other|adult|child|economy|business|first|second|class|hard|soft|standard|single|double|twin|king|queen|deluxe|round|one|way|trip|return|train|plane|flight|bus|movie|concert|extra|separate|different|large|small|big|hotel|guest|full|whole|consecutive|additional|total|of|young|little|premium|smoking|non|window|aisle|middle|connecting|adjoining|quiet|nice|cheap|available|comfortable|family|meeting|us)\b[ -]?|大|小|标准|商务|经济|双人|单人|张|成年|儿童)",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Describes();

    /// <summary>二人间 is a kind of room, 三人份 a size.</summary>
    [GeneratedRegex(@"\A(?:间(?!房)|份|房|床|套|座(?!位)|沙发|难求|数)", RegexOptions.CultureInvariant)]
    private static partial Regex NotUnit();

    [GeneratedRegex(
        $@"\G(?:(?<=\b(?:for|(?:party|group|total|family) of)\s(?:a |the )?)(?<n>\d{{1,3}}|{Numerals.EnglishBelowHundred})(?=\s{{0,2}}(?:$|[^a-z\d\s:%/.-]|\.(?!\d)|(?:at|on|in|for|to|from|tonight|today|tomorrow|this|next|please|and|with|near|around|by|or|if|outside|inside|under|the|via|that|who|preferably)\b))|(?<n>\d{{1,2}}|{Numerals.EnglishBelowHundred})(?= of us\b)|(?<n>one)(?= of (?:me|us)\b)|(?<=\bwe(?:'re| are|'ll be| will be) (?:now |only |actually |going to be )?)(?<n>\d{{1,2}}|{Numerals.EnglishBelowHundred})(?= (?:now|instead|in total|altogether)\b|\s?(?:$|[,.;!?]))|(?<adults>[一二两三四五六七八九十\d])大(?<children>[一二两三四五六七八九十\d])小|(?<=一家)(?<n>[三四五六七八])口|(?<=我们)(?<n>[二三四五六七八九十两])个?(?:人|口)?(?=[,，。;]|$))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Party();

    [GeneratedRegex(
        @"\A\s{0,2}(?:,? and |,|、|和|加上?|跟|与|\+|plus|with|带着?|&)\s{0,2}(?:带)?\z|\A\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Joins();
}
