using System.Collections.Frozen;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Reads English number words: "two", "forty-two", "two hundred and fifty".</summary>
public static class EnglishNumber
{
    private static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int> Tens = new Dictionary<string, int>
    {
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary();

    /// <summary>The number at a token; null where there is none.</summary>
    public static NumberMatch? At(IReadOnlyList<Token> tokens, int index)
    {
        var (value, next) = BelowHundred(tokens, index);
        if (next == index && Is(tokens, index, "a") && Is(tokens, index + 1, "hundred"))
        {
            (value, next) = (1, index + 1);
        }
        if (next == index)
        {
            return null;
        }
        if (Is(tokens, next, "hundred"))
        {
            next++;
            var rest = Is(tokens, next, "and") ? next + 1 : next;
            var (below, end) = BelowHundred(tokens, rest);
            (value, next) = end > rest ? ((value * 100) + below, end) : (value * 100, next);
        }
        if (Is(tokens, next, "thousand"))
        {
            (value, next) = (value * 1000, next + 1);
        }
        return new NumberMatch(value, next);
    }

    /// <summary>The value of one word; null where it is no number.</summary>
    public static int? Word(string word) =>
        Small.TryGetValue(word, out var small) ? small
        : Tens.TryGetValue(word, out var tens) ? tens
        : null;

    private static (int Value, int Next) BelowHundred(IReadOnlyList<Token> tokens, int index)
    {
        if (index >= tokens.Count)
        {
            return (0, index);
        }
        if (Small.TryGetValue(tokens[index].Text, out var small))
        {
            return (small, index + 1);
        }
        if (!Tens.TryGetValue(tokens[index].Text, out var tens))
        {
            return (0, index);
        }
        var unit = Is(tokens, index + 1, "-") ? index + 2 : index + 1;
        return unit < tokens.Count && Small.TryGetValue(tokens[unit].Text, out var ones) && ones is > 0 and < 10
            ? (tens + ones, unit + 1)
            : (tens, index + 1);
    }

    private static bool Is(IReadOnlyList<Token> tokens, int index, string text) =>
        index < tokens.Count && tokens[index].Is(text);
}
