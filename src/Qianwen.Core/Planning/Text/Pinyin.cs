using System.Collections.Frozen;
using System.Text;

namespace Qianwen.Core.Planning.Text;

/// <summary>
/// The most common reading of each of the 6,763 characters of GB 2312, without tones (generated with pinyin-pro, MIT).
/// Good for comparing sounds; not a transcription of running text.
/// </summary>
public static class Pinyin
{
    private static readonly FrozenDictionary<char, string> Table = LanguageData
        .Lines("Pinyin.txt")
        .Select(line => line.Split(' ', 2))
        .SelectMany(parts => parts[1].Select(character => (character, parts[0])))
        .ToFrozenDictionary(pair => pair.character, pair => pair.Item2);

    /// <summary>The reading of one character; null where it has none.</summary>
    public static string? Of(char character) => Table.GetValueOrDefault(character);

    /// <summary>The readings of all characters joined; other characters stay. Null where nothing was read.</summary>
    public static string? Joined(ReadOnlySpan<char> text)
    {
        var joined = new StringBuilder(text.Length * 4);
        var read = false;
        foreach (var character in text)
        {
            var syllable = Of(character);
            read |= syllable is not null;
            joined.Append(syllable ?? character.ToString());
        }
        return read ? joined.ToString() : null;
    }
}
