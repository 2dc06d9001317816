using System.Text;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Evaluation.Scoring;

/// <summary>Text made comparable: case, width, accents and traditional characters folded, spaces and punctuation apart.</summary>
public static class SurfaceText
{
    /// <summary>The folded text; words of letters and digits stay apart by one space.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var piece in text.SelectMany(CharacterFolding.Fold))
        {
            folded.Append(char.IsWhiteSpace(piece) ? ' ' : piece);
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>
    /// Whether a form occurs in a text, both folded. Latin words and numbers are found as whole words only, so that <c>1</c> is not
    /// found in <c>12</c>, but in the plural too; Chinese has no gaps between words, there any place counts.
    /// </summary>
    public static bool Contains(string text, string form)
    {
        var (within, sought) = (Tight(text), Tight(form));
        for (
            var at = sought.Length == 0 ? -1 : within.IndexOf(sought, StringComparison.Ordinal);
            at >= 0;
            at = within.IndexOf(sought, at + 1, StringComparison.Ordinal)
        )
        {
            if (!Joined(within, at) && Ends(within, at + sought.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>No spaces beside Chinese, none before punctuation: <c>200 - 300 元</c> and <c>200-300元</c> are one.</summary>
    private static string Tight(string text)
    {
        var folded = Fold(text);
        var tight = new StringBuilder(folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            var isGap =
                folded[at] == ' ' && !(IsLatin(folded[at - 1]) && at + 1 < folded.Length && IsLatin(folded[at + 1]));
            if (!isGap)
            {
                tight.Append(folded[at]);
            }
        }

        return tight.ToString();
    }

    private static bool Ends(string text, int at) =>
        !Joined(text, at)
        || (text.AsSpan(at).StartsWith("s") && !Joined(text, at + 1))
        || (text.AsSpan(at).StartsWith("es") && !Joined(text, at + 2));

    private static bool Joined(string text, int at) =>
        at > 0
        && at < text.Length
        && (
            (char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at]))
            || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at]))
            || IsWithinNumber(text, at)
        );

    /// <summary>Between <c>4</c> and <c>.5</c>, on either side of the point.</summary>
    private static bool IsWithinNumber(string text, int at) =>
        (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]))
        || (text[at - 1] == '.' && at > 1 && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at]));

    private static bool IsLatin(char character) => character < 0x2e80 && char.IsLetterOrDigit(character);
}
