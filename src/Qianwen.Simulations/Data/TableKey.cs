using System.Globalization;
using System.Text;

namespace Qianwen.Simulations.Data;

/// <summary>Makes any text a key the table service accepts.</summary>
public static class TableKey
{
    /// <summary>
    /// The text, with what keys may not hold (<c>/ \ # ? %</c> and control characters) written as <c>!</c> and four hex digits, so that
    /// different texts stay different.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.Any(IsForbidden))
        {
            return text;
        }

        var key = new StringBuilder();
        foreach (var letter in text)
        {
            if (IsForbidden(letter))
            {
                key.Append('!').Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                key.Append(letter);
            }
        }

        return key.ToString();
    }

    private static bool IsForbidden(char letter) =>
        letter is '/' or '\\' or '#' or '?' or '%' or '!' || char.IsControl(letter);
}
