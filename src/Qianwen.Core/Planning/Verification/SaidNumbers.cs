using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>The numbers that words say, read by the recognisers of either language.</summary>
public static class SaidNumbers
{
    /// <summary>The certain numbers that words say where they stand in the sentence: "two" of "twenty two" says 22.</summary>
    public static IReadOnlyList<decimal> In(PersonWords person, string words) =>
        [.. person.Read(words, Spans, number => number.Span).Select(number => number.Value)];

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
    public static bool Say(PersonWords person, string words, decimal value)
    {
        var said = In(person, words);
        return said.Contains(value) || (said.Count > 1 && said.Sum() == value);
    }

    private static IReadOnlyList<(decimal Value, TextSpan Span)> Spans(string folded)
    {
        var tokens = Tokenizer.Split(folded);
        return
        [
            .. Places(tokens)
                .Select(place =>
                    (place.Value, new TextSpan(tokens[place.Start].Span.Start, tokens[place.End - 1].Span.End))
                ),
        ];
    }
}
