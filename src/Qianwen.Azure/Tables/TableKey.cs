using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Qianwen.Azure.Tables;

/// <summary>
/// Makes any text usable as a partition or row key, one to one. The service refuses <c>/ \ # ?</c> and control
/// characters in keys, and keys over 1 KiB.
/// </summary>
public static class TableKey
{
    private const int LongestKey = 400;
    private const string Refused = "/\\#?%~";

    /// <summary>The key for <paramref name="text"/>: refused characters as <c>~</c> and four hex digits; very long texts as their hash.</summary>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public static string From(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Length > LongestKey)
        {
            return "~~" + Hash(text);
        }

        var key = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsControl(character) || Refused.Contains(character, StringComparison.Ordinal))
            {
                key.Append('~').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                key.Append(character);
            }
        }

        return key.ToString();
    }

    /// <summary>SHA-256 of the text, in lower-case hex: a key of fixed length.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
