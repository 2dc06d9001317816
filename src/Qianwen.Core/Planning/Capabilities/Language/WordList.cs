using System.Collections.Frozen;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>General words of the two languages that say where a name begins and ends.</summary>
internal static class WordList
{
    /// <summary>English words at which a name or place ends.</summary>
    public static FrozenSet<string> EnglishEnds { get; } = LanguageData.Words("PhraseEndsEnglish.txt");

    /// <summary>English words that are no proper names.</summary>
    public static FrozenSet<string> EnglishPlain { get; } = LanguageData.Words("NotProperEnglish.txt");

    /// <summary>Verbs that make an infinitive of "to".</summary>
    public static FrozenSet<string> Infinitives { get; } = LanguageData.Words("InfinitiveVerbs.txt");

    /// <summary>English words for people whom one knows: plain words, and yet somebody money can go to.</summary>
    public static FrozenSet<string> People { get; } = LanguageData.Words("PersonWords.txt");

    /// <summary>What follows a comma within an address.</summary>
    public static FrozenSet<string> Regions { get; } = LanguageData.Words("UsStates.txt");

    /// <summary>Chinese words at which a name or place ends.</summary>
    public static FrozenSet<string> ChineseEnds { get; } = LanguageData.Words("PhraseEndsChinese.txt");

    /// <summary>Chinese words in which such a character means nothing of its own.</summary>
    public static FrozenSet<string> ChineseWhole { get; } = LanguageData.Words("WholeWordsChinese.txt");

    /// <summary>Chinese words that are no proper names.</summary>
    public static FrozenSet<string> ChinesePlain { get; } = LanguageData.Words("NotProperChinese.txt");

    /// <summary>The longest Chinese word of the lists.</summary>
    public const int LongestChinese = 5;
}
