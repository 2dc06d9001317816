using System.Collections.Frozen;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>How Chinese places are called: by what their names end in, and the towns and quarters everybody knows.</summary>
internal static class PlaceWords
{
    private const int LongestEnd = 4;
    private static readonly FrozenSet<string> Ends = LanguageData.Words("PlaceEndsChinese.txt");
    private static readonly FrozenSet<string> Towns = LanguageData.Words("TownsChinese.txt");

    /// <summary>True for words that end like a place: 第一中学, 798艺术区.</summary>
    public static bool EndsPlace(string words)
    {
        for (var length = Math.Min(LongestEnd, words.Length - 1); length > 0; length--)
        {
            if (Ends.Contains(words[^length..]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>True for a town or a quarter: 上海, 朝阳区.</summary>
    public static bool IsTown(string words) =>
        Towns.Contains(words) || (words is [_, _, .., '市' or '区' or '县'] && Towns.Contains(words[..^1]));

    /// <summary>The town that words begin with; empty where none does.</summary>
    public static string TownIn(string words)
    {
        for (var length = Math.Min(LongestTown, words.Length); length > 1; length--)
        {
            if (IsTown(words[..length]))
            {
                return words[..length];
            }
        }
        return "";
    }

    private const int LongestTown = 6;
}
