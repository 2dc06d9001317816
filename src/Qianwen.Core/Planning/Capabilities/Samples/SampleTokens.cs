using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// A sentence as the words that tell what is asked: numbers, days and months are one word each, so that "3 people" and
/// "9 people" are the same, and a name in braces is a gap.
/// </summary>
internal static partial class SampleTokens
{
    /// <summary>Stands for words that no sample has: names, places, things.</summary>
    public const string Gap = "_";

    private const string Number = "#";
    private const string ChineseNumerals = "一二两俩三四五六七八九十百千万几";

    private static readonly FrozenDictionary<string, string> Same = Pairs(
            Number,
            "one two three four five six seven eight nine ten eleven twelve dozen first second third fourth fifth"
        )
        .Concat(
            Pairs(
                "@day",
                "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays"
            )
        )
        .Concat(
            Pairs(
                "@month",
                "january february march april june july august september october november december jan feb mar apr jun jul aug sep oct nov dec"
            )
        )
        .Concat(Pairs("$", "$ £ € ¥ ￥ dollars dollar bucks buck pounds pound euros euro usd php yuan rmb"))
        .ToFrozenDictionary();

    /// <summary>The words of a folded sentence, in order.</summary>
    public static List<string> Of(string folded)
    {
        var words = new List<string>();
        foreach (var token in Tokenizer.Split(Codes(Braces().Replace(folded, " {} "))))
        {
            if (Word(token) is { } word && !(word is Number or Gap && words.Count > 0 && words[^1] == word))
            {
                words.Add(word);
            }
        }
        return words;
    }

    private static string? Word(Token token) =>
        token.Kind switch
        {
            TokenKind.Number => Number,
            TokenKind.Han when ChineseNumerals.Contains(token.Text, StringComparison.Ordinal) => Number,
            TokenKind.Punctuation when token.Text == "{" => Gap,
            TokenKind.Punctuation => token.Text is "?" ? "?" : Same.GetValueOrDefault(token.Text),
            TokenKind.Taken => null,
            _ => Same.GetValueOrDefault(token.Text, token.Text),
        };

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string word, string same) =>
        same.Split(' ').Select(one => KeyValuePair.Create(one, word));

    /// <summary>G1024 is a train whatever its number, and MU5137 a flight.</summary>
    private static string Codes(string text) => Flight().Replace(Train().Replace(text, " trainno "), " flightno ");

    [GeneratedRegex(@"(?<![a-z0-9])[gdcktz] ?[0-9]{1,4}(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Train();

    [GeneratedRegex(@"(?<![a-z0-9])(?:[a-z]{2}|[0-9][a-z]) ?[0-9]{3,4}(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Flight();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
