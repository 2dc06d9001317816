using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Text;

/// <summary>
/// Folds traditional characters and common variants to simplified ones, one to one. The table holds the characters that
/// have exactly one simplified form, so that folding never depends on the context.
/// </summary>
public static class TraditionalCharacters
{
    private static readonly FrozenDictionary<char, char> Table = LanguageData
        .Lines("Traditional.txt")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    /// <summary>The simplified form, or the character itself.</summary>
    public static char Fold(char character) => Table.GetValueOrDefault(character, character);
}
