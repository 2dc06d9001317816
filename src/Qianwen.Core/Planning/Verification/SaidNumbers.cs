using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>The numbers that words say, read by the recognisers of either language.</summary>
public static class SaidNumbers
{
    /// <summary>The certain numbers of words, in order.</summary>
    public static IReadOnlyList<decimal> In(string words) =>
        [.. Places(Tokenizer.Split(FoldedText.Of(words).Text)).Select(place => place.Value)];

    /// <summary>The certain numbers of a sentence with their places: the first token and one past the last.</summary>
    public static IEnumerable<(decimal Value, int Start, int End)> Places(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; )
        {
            if (NumberRecogniser.At(tokens, at) is not { } number)
            {
                at++;
                continue;
            }
            if (!number.Vague)
            {
                yield return (number.Value, at, number.Next);
            }
            at = Math.Max(number.Next, at + 1);
        }
    }

    /// <summary>True where the words say this number, alone or as a sum: two adults and a child are three.</summary>
    public static bool Say(string words, decimal value)
    {
        var said = In(words);
        return said.Contains(value) || (said.Count > 1 && said.Sum() == value);
    }
}
