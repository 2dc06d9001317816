using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Recognisers.Numbers;

/// <summary>English ordinal words from first to thirty-first.</summary>
public static class Ordinals
{
    /// <summary>All of them, as a pattern; the longer ones first.</summary>
    public const string Pattern =
        @"(?:twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirty[ -]first|thirtieth|twentieth|nineteenth|eighteenth|seventeenth|sixteenth|fifteenth|fourteenth|thirteenth|twelfth|eleventh|tenth|ninth|eighth|seventh|sixth|fifth|fourth|third|second|first)\b";

    private static readonly FrozenDictionary<string, int> Values = Build();

    /// <summary>Its place; null where the word is no ordinal.</summary>
    public static int? ValueOf(string word) => Values.TryGetValue(word.Replace('-', ' '), out var value) ? value : null;

    private static FrozenDictionary<string, int> Build()
    {
        var words =
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
                .Split(' ')
                .Select((word, index) => (word, value: index + 1))
                .ToDictionary(pair => pair.word, pair => pair.value);
        foreach (var (word, value) in words.Where(pair => pair.Value < 10).ToList())
        {
            words[$"twenty {word}"] = 20 + value;
        }
        words["thirtieth"] = 30;
        words["thirty first"] = 31;
        return words.ToFrozenDictionary();
    }
}
