using System.Text;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>
/// A name or a person's words made comparable: lower case, no accents or punctuation, plural endings of English words dropped.
/// </summary>
/// <param name="Compact">All letters and digits without gaps.</param>
/// <param name="Tokens">Latin words and runs of Chinese characters, in order.</param>
public sealed record SearchText(string Compact, IReadOnlyList<string> Tokens)
{
    private const string Accented = "àáâäçèéêëìíîïñòóôöùúûü";
    private const string Plain = "aaaaceeeeiiiinoooouuuu";

    /// <summary>True where it holds Chinese characters.</summary>
    public bool IsChinese => Compact.Any(IsCjk);

    /// <summary>Makes a text comparable.</summary>
    public static SearchText Of(string text)
    {
        var tokens = new List<string>();
        var current = new StringBuilder();
        var chinese = false;
        foreach (var letter in text.Select(Fold))
        {
            if (current.Length > 0 && (!char.IsLetterOrDigit(letter) || IsCjk(letter) != chinese))
            {
                tokens.Add(Singular(current.ToString()));
                current.Clear();
            }

            if (char.IsLetterOrDigit(letter))
            {
                chinese = IsCjk(letter);
                current.Append(letter);
            }
        }

        if (current.Length > 0)
        {
            tokens.Add(Singular(current.ToString()));
        }

        return new SearchText(string.Concat(tokens), tokens);
    }

    /// <summary>The words without those of <paramref name="parts"/>, longest first.</summary>
    public SearchText Without(IEnumerable<SearchText> parts)
    {
        if (!IsChinese)
        {
            return OfTokens([.. Tokens.Except(parts.SelectMany(part => part.Tokens))]);
        }

        var rest = parts
            .Where(part => part.Compact.Length > 0)
            .OrderByDescending(part => part.Compact.Length)
            .Aggregate(Compact, (text, part) => text.Replace(part.Compact, "", StringComparison.Ordinal));
        return OfTokens([rest]);
    }

    private static SearchText OfTokens(IReadOnlyList<string> tokens) => new(string.Concat(tokens), tokens);

    private static char Fold(char letter)
    {
        var narrow = letter is >= '\uFF01' and <= '\uFF5E' ? (char)(letter - 0xFEE0) : letter;
        var lower = char.ToLowerInvariant(narrow);
        var accent = Accented.IndexOf(lower, StringComparison.Ordinal);
        return accent < 0 ? lower : Plain[accent];
    }

    private static string Singular(string token) =>
        token.Length > 3 && token[^1] == 's' && token[^2] != 's' ? token[..^1] : token;

    private static bool IsCjk(char letter) => letter is >= '\u2E80' and <= '\u9FFF';
}
