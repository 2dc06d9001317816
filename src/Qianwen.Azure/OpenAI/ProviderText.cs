using System.Text;

namespace Qianwen.Azure.OpenAI;

/// <summary>Text that a provider wrote, made harmless: one line, without marks that could end a fence, and short.</summary>
internal static class ProviderText
{
    private const int Longest = 300;

    /// <summary>The text as data.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var character in text.Take(Longest))
        {
            clean.Append(char.IsControl(character) || character is '<' or '>' or '`' ? ' ' : character);
        }
        return clean.ToString().Trim();
    }
}
