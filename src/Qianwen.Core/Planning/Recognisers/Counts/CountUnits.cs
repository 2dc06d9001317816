using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Recognisers.Counts;

/// <summary>The unit words of one argument (<c>x-units</c>), ready to be found: build once, use for every sentence.</summary>
public sealed class CountUnits
{
    private static readonly FrozenSet<string> PersonWords = FrozenSet.ToFrozenSet([
        "people",
        "person",
        "guest",
        "passenger",
        "adult",
        "traveller",
        "traveler",
        "diner",
        "位",
        "人",
        "个人",
    ]);

    private readonly FrozenDictionary<string, string> _latin;
    private readonly string[] _han;

    private CountUnits(IReadOnlyCollection<string> units)
    {
        var latin = new Dictionary<string, string>();
        foreach (var unit in units.Where(unit => unit.Length > 0 && unit[0] is >= 'a' and <= 'z'))
        {
            foreach (var form in FormsOf(unit))
            {
                latin.TryAdd(form, unit);
            }
        }
        _latin = latin.ToFrozenDictionary();
        _han = [.. units.Where(unit => unit.Length > 0 && unit[0] > 'z').OrderByDescending(unit => unit.Length)];
        Persons = units.Any(unit => FormsOf(unit).Any(PersonWords.Contains));
        LongestLatin = latin.Keys.Select(form => form.Count(character => character == ' ') + 1).DefaultIfEmpty().Max();
    }

    /// <summary>True where people are counted: "for two", "table for nine" and 两大一小 count too.</summary>
    public bool Persons { get; }

    /// <summary>How many words the longest English unit has.</summary>
    internal int LongestLatin { get; }

    /// <summary>Units from the words of a manifest; English words are found in singular and plural.</summary>
    public static CountUnits Of(IEnumerable<string> words) =>
        new([.. words.Select(word => Text.FoldedText.Of(word).Text.Trim()).Distinct()]);

    /// <summary>The unit that the text begins with, and its length; null where there is none.</summary>
    internal (string Unit, int Length)? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return null;
        }
        return text[0] is >= 'a' and <= 'z' ? Latin(text) : Han(text);
    }

    private (string Unit, int Length)? Han(ReadOnlySpan<char> text)
    {
        foreach (var unit in _han)
        {
            if (text.StartsWith(unit, StringComparison.Ordinal))
            {
                return (unit, unit.Length);
            }
        }
        return null;
    }

    private (string Unit, int Length)? Latin(ReadOnlySpan<char> text)
    {
        var lookup = _latin.GetAlternateLookup<ReadOnlySpan<char>>();
        (string, int)? found = null;
        var end = 0;
        for (var words = 0; words < LongestLatin && end < text.Length; words++)
        {
            end += words == 0 ? 0 : 1;
            while (end < text.Length && text[end] is (>= 'a' and <= 'z') or '-' or '\'')
            {
                end++;
            }
            if (lookup.TryGetValue(text[..end], out var unit))
            {
                found = (unit, end);
            }
            if (end >= text.Length || text[end] != ' ')
            {
                break;
            }
        }
        return found;
    }

    private static IEnumerable<string> FormsOf(string unit)
    {
        yield return unit;
        if (unit[0] is < 'a' or > 'z')
        {
            yield break;
        }
        yield return unit + "s";
        if (unit.EndsWith("ch", StringComparison.Ordinal) || unit[^1] is 's' or 'x')
        {
            yield return unit + "es";
        }
        if (unit.Length > 3 && unit[^1] == 's')
        {
            yield return unit[..^1];
        }
        if (unit is "people" or "person")
        {
            yield return "people";
            yield return "person";
        }
        if (unit is "child" or "children")
        {
            yield return "child";
            yield return "children";
        }
    }
}
