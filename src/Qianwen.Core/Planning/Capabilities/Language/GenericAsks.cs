using System.Collections.Frozen;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Language;

/// <summary>Words that ask for anything at all; they never tell which family is meant, whoever declares them.</summary>
internal static class GenericAsks
{
    private static readonly FrozenSet<string> Phrases = LanguageData
        .Lines("GenericAsks.txt")
        .SelectMany(line => line.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToFrozenSet();

    /// <summary>True for such words.</summary>
    public static bool Contains(string folded) => Phrases.Contains(folded);
}
