namespace Qianwen.Core.Planning.Text;

/// <summary>Classes of characters.</summary>
public static class Characters
{
    /// <summary>True for a Chinese character.</summary>
    public static bool IsHan(char character) =>
        character is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf' or '\u3007';

    /// <summary>True for a folded Latin letter.</summary>
    public static bool IsLatin(char character) =>
        character is >= 'a' and <= 'z' || (character >= '\u00c0' && char.IsLetter(character) && !IsHan(character));

    /// <summary>True for 0–9.</summary>
    public static bool IsDigit(char character) => character is >= '0' and <= '9';

    /// <summary>True where the text holds a Chinese character.</summary>
    public static bool HasHan(string text) => text.Any(IsHan);
}
