using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Lexicon;

/// <summary>Finds a declared Chinese word by its sound: 经济仓 is 经济舱, 搞铁 is 高铁.</summary>
internal sealed class WordSounds
{
    /// <summary>A shorter word sounds like too much else.</summary>
    public const int Shortest = 3;

    /// <summary>No longer word is looked for.</summary>
    public const int Longest = 6;

    private readonly Dictionary<string, List<string>> _words = new(StringComparer.Ordinal);

    /// <summary>Collects the words that name families, and their declared values.</summary>
    public WordSounds(IReadOnlyList<FamilySpec> families)
    {
        foreach (var family in families)
        {
            family.Triggers.ToList().ForEach(Add);
            foreach (var name in family.Arguments.SelectMany(one => one.Values).SelectMany(value => value.Names))
            {
                Add(name);
            }
        }
    }

    /// <summary>The word that sounds the same and is written the same but for one character; null where there is none, or several.</summary>
    public string? Meant(string word) =>
        Pinyin.Joined(word) is { } sound
        && _words.GetValueOrDefault(sound)?.FindAll(other => Differences(other, word) == 1) is [var only]
            ? only
            : null;

    private void Add(string word)
    {
        if (
            word.Length is < Shortest or > Longest
            || !word.All(Characters.IsHan)
            || Pinyin.Joined(word) is not { } sound
        )
        {
            return;
        }
        if (!_words.TryGetValue(sound, out var words))
        {
            _words.Add(sound, words = []);
        }
        if (!words.Contains(word))
        {
            words.Add(word);
        }
    }

    private static int Differences(string left, string right) =>
        left.Length != right.Length ? int.MaxValue : left.Zip(right).Count(pair => pair.First != pair.Second);
}
