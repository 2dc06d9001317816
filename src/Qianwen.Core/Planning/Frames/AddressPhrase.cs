using System.Buffers;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>
/// Finds where an address ends, and whether a known place is all of it: 西湖 is a place, 西湖银泰 is another one that
/// nobody here knows, and stays as it was said.
/// </summary>
public sealed partial class AddressPhrase(EntityIndex index)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly SearchValues<char> Stops = SearchValues.Create(",.!?;。\n\u0001");

    /// <summary>The end of the clause a place in the text belongs to.</summary>
    public static int EndOfClause(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny(Stops);
        return end < 0 ? text.Length : from + end;
    }

    /// <summary>True for a clause that can only go on with an address: "building 7", 3号楼5层.</summary>
    public static bool IsFurtherPart(string clause) =>
        !NextMatter().IsMatch(clause)
        && clause.Length <= 40
        && (Detail().IsMatch(clause) || StreetPart().IsMatch(clause))
        && clause.Any(char.IsLetterOrDigit);

    /// <summary>Reads the address in a part of a text.</summary>
    public AddressSpan Read(string text, int start, int end)
    {
        var to = text[start..Math.Min(end, text.Length)];
        var found = EntityLinker.Link(index, Tokenizer.Split(to), IsPlace);
        var place =
            found.FirstOrDefault(match => match.Has(EntityKind.Place)) ?? (found is [var first, ..] ? first : null);
        var length = EndOf(to, place);
        place = place?.Span.End <= length ? place : null;
        length = WithTail(text, start, start + length) - start;
        var span = new TextSpan(start, start + length);
        var words = text[start..span.End];
        if (place is null)
        {
            return new AddressSpan(span, [], null, new TextSpan(span.End, span.End));
        }
        if (!place.Has(EntityKind.Place) || IsWhole(words, place.Span))
        {
            return new AddressSpan(span, place.Entities, place.Reason, Within(words, place, start));
        }
        var city = found.FirstOrDefault(match => match.Has(EntityKind.City));
        return new AddressSpan(span, city?.Of(EntityKind.City) ?? [], city?.Reason, new TextSpan(span.End, span.End));
    }

    /// <summary>Where within a place: what stands behind it, or else before it.</summary>
    private static TextSpan Within(string words, EntityMatch place, int start)
    {
        if (!place.Has(EntityKind.Place))
        {
            return new TextSpan(start, start);
        }
        var behind = new TextSpan(start + place.Span.End, start + words.Length);
        return behind.Length > 0 || Region().IsMatch(words[..place.Span.Start])
            ? behind
            : new TextSpan(start, start + place.Span.Start);
    }

    private static bool IsPlace(NamedEntity entity) => entity.Kind is EntityKind.Place or EntityKind.City;

    private int EndOf(string to, EntityMatch? place)
    {
        var label = place is null ? AddressLabels.LeadingLabel(to) : 0;
        var known = Math.Max(place?.Span.End ?? 0, label);
        var next = NextMatter().Match(to, known);
        var end = next.Success && next.Index > 0 ? next.Index : to.Length;
        if (Ordered(to[..end], known) is { } thing)
        {
            end = known + Trailing().Replace(to[known..thing], "").Length;
        }
        return to[..end].TrimEnd(' ', ',', '、').Length;
    }

    /// <summary>Where the order goes on behind a known place, or with options behind any.</summary>
    private int? Ordered(string to, int known) =>
        EntityLinker
            .Link(
                index,
                Tokenizer.Split(to),
                entity => entity.Kind is EntityKind.Item or EntityKind.Category or EntityKind.Option
            )
            .Where(match => match.Span.Start >= Math.Max(known, 1) && match.Span.Length > 1)
            .Where(match => known > 0 || (match.Has(EntityKind.Option) && !match.Has(EntityKind.Item)))
            .Select(match => (int?)match.Span.Start)
            .FirstOrDefault();

    /// <summary>"…, building 7, Xixi campus": the further parts of an address behind commas.</summary>
    private int WithTail(string text, int start, int end)
    {
        while (Part().Match(text, end) is { Success: true, Groups: var groups } && IsPart(text, start, groups["part"]))
        {
            end = groups["part"].Index + groups["part"].Value.TrimEnd().Length;
        }
        return end;
    }

    private bool IsPart(string text, int start, Group part)
    {
        var tokens = Tokenizer.Split(part.Value);
        var names = EntityLinker.Link(index, tokens);
        if (tokens.Count is 0 or > 9 || NextMatter().IsMatch(part.Value))
        {
            return false;
        }
        var known = names is [{ Span.Start: 0 } first, ..] && first.Entities.All(IsPlace);
        return known
            || (
                !names.Any(name => !name.Entities.All(IsPlace))
                && (Detail().IsMatch(part.Value) || StreetPart().IsMatch(part.Value))
                && start < part.Index
            );
    }

    /// <summary>True where all words besides the place tell its city or where within it.</summary>
    private bool IsWhole(string words, TextSpan place)
    {
        var before = Blanked(words[..place.Start]);
        var after = Blanked(words[Math.Min(place.End, words.Length)..]);
        return (Region().IsMatch(before) || Detail().IsMatch(before)) && Detail().IsMatch(after);
    }

    /// <summary>The words without names of cities.</summary>
    private string Blanked(string words)
    {
        var kept = words.ToCharArray();
        foreach (var city in EntityLinker.Link(index, Tokenizer.Split(words), entity => entity.Kind == EntityKind.City))
        {
            Array.Fill(kept, ' ', city.Span.Start, city.Span.Length);
        }
        return new string(kept);
    }

    [GeneratedRegex(
        @"(?:(?:\b(?:and|then|please|with|for|asap|by|under|i|can|order|get|thanks|thank|but)\b)|(?:\d+|[一二两三四五六七八九十]+)\s*(?:杯|份|个|盒|碗|瓶|只|串|斤|片|套|cups?\b|x\b)|\d+\s+[a-z]|(?:点|来|叫|买|订|要)[一二两三四五六七八九十\d]|谢谢|多谢|麻烦|尽快|快点|吧\z|哈\z|哦\z|就行|就好|可以吗|好吗|一共|备注)",
        Options
    )]
    private static partial Regex NextMatter();

    /// <summary>Words between an address and the thing that follows it, and no part of either.</summary>
    [GeneratedRegex(
        @"(?>\b(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|some|of|cups?|x|the|large|small|hot|iced|\d+)\b|[要来点买叫订加做和一二三四五六七八九十两几\d杯份个的我想喝吃给\s])+\z",
        Options
    )]
    private static partial Regex Trailing();

    [GeneratedRegex(@"\G\s*[,、]\s*(?<part>[^,.!?;。、\n\u0001]{1,60})", Options)]
    private static partial Regex Part();

    [GeneratedRegex(@"\A(?>[\s,]|\b(?:the|in|at)\b|中国|[\u4e00-\u9fff]{0,3}[省市区县])*\z", Options)]
    private static partial Regex Region();

    /// <summary>Where within a place: 8号楼前台, "building 5, lobby".</summary>
    [GeneratedRegex(
        @"\A(?>[\s,#()\-的里内]|[a-z\d一二三四五六七八九十百零东南西北前后侧正大]{1,12}(?:号楼|号门|号院|号|栋|幢|座|楼|层|室|单元|区|期|门|房间?|排)|附近|旁边?|这边|那边|门口|前台|大厅|大堂|楼下|楼上|停车场|收发室|快递柜|保安室|门卫|入口|出口|\b(?:building|bldg|block|tower|room|rm|floor|fl|unit|gate|suite|apt|apartment|entrance|lobby|reception|front|desk|exit|door|main|ground|level|north|south|east|west|no|the|at|in|near|by|on|of|side)\b\.?|\b(?:[a-z]?\d+[a-z]?(?:st|nd|rd|th)?|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten)\b)*\z",
        Options
    )]
    private static partial Regex Detail();

    /// <summary>What is said of an address and of nothing else.</summary>
    [GeneratedRegex(
        @"\b(?:street|st|avenue|ave|road|rd|lane|drive|boulevard|blvd|building|tower|plaza|square|campus|park|district|city|center|centre|mall|floor|room|block|unit)\b|\d+[号栋幢室楼层弄]|[路街巷]|大厦|大楼|广场|园区|小区|公寓|花园|家园|单元",
        Options
    )]
    private static partial Regex StreetPart();
}
