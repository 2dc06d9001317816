using System.Text;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>The form in which names are compared: folded, without spaces and punctuation, "&amp;" as "and".</summary>
public static class NameKey
{
    /// <summary>The key of a name; empty for a name of punctuation only.</summary>
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var token in Tokenizer.Split(FoldedText.Of(name).Text))
        {
            Append(key, token);
        }
        return key.ToString();
    }

    /// <summary>What a token adds to a key.</summary>
    public static void Append(StringBuilder key, Token token)
    {
        switch (token.Kind)
        {
            case TokenKind.Punctuation:
                key.Append(token.Is("&") ? "and" : "");
                break;
            default:
                key.Append(token.Text.Replace("'", "", StringComparison.Ordinal));
                break;
        }
    }

    /// <summary>The singular of an English plural; null where the word is none.</summary>
    public static string? Singular(string word)
    {
        if (
            word.Length < 4
            || word[^1] != 's'
            || word.EndsWith("ss", StringComparison.Ordinal)
            || Characters.IsHan(word[0])
        )
        {
            return null;
        }
        return word switch
        {
            _ when word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 => word[..^3] + "y",
            _ when word.EndsWith("ches", StringComparison.Ordinal)
                    || word.EndsWith("shes", StringComparison.Ordinal)
                    || word.EndsWith("sses", StringComparison.Ordinal)
                    || word.EndsWith("xes", StringComparison.Ordinal) => word[..^2],
            _ => word[..^1],
        };
    }
}
