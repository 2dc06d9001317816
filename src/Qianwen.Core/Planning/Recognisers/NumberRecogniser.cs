using System.Globalization;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers;

/// <summary>Reads amounts in either language at a token: 40, 1k, 四十, 半打, "a dozen", "two or three", 几.</summary>
public static class NumberRecogniser
{
    private static readonly PhraseTable<decimal> Phrases = new(
        ("half a dozen", 6),
        ("half dozen", 6),
        ("a half dozen", 6),
        ("a dozen", 12),
        ("dozen", 12),
        ("a couple of", 2),
        ("a couple", 2),
        ("couple of", 2),
        ("a pair of", 2),
        ("another", 1),
        ("a single", 1),
        ("just one", 1),
        ("半打", 6),
        ("半", 0.5m),
        ("half a", 0.5m)
    );

    private static readonly PhraseTable<bool> VagueWords = new(
        ("some", true),
        ("a round of", true),
        ("a few", true),
        ("few", true),
        ("several", true),
        ("many", true),
        ("a bunch of", true),
        ("lots of", true),
        ("a lot of", true),
        ("plenty of", true),
        ("a handful of", true),
        ("tons of", true),
        ("dozens of", true),
        ("好几十", true),
        ("好几", true),
        ("几十", true),
        ("几", true),
        ("若干", true),
        ("一些", true),
        ("一堆", true),
        ("好多", true),
        ("许多", true),
        ("很多", true),
        ("不少", true)
    );

    private static readonly PhraseTable<bool> Bounds = new(
        ("around", true),
        ("at least", true),
        ("up to", true),
        ("less than", true),
        ("fewer than", true),
        ("more than", true)
    );

    /// <summary>The amount at a token; null where there is none.</summary>
    public static NumberMatch? At(IReadOnlyList<Token> tokens, int index)
    {
        if (IsOrdinal(tokens, index))
        {
            return null;
        }
        if (VagueWords.At(tokens, index) is { } vague)
        {
            return new NumberMatch(0, vague.Next, Vague: true);
        }
        if (Bounds.At(tokens, index) is { } bound && bound.Next < tokens.Count && At(tokens, bound.Next) is { } bounded)
        {
            return new NumberMatch(0, bounded.Next, Vague: true);
        }
        var match = Phrase(tokens, index) ?? Digits(tokens, index) ?? Chinese(tokens, index) ?? English(tokens, index);
        return match is { } found ? WithUnit(tokens, found) : null;
    }

    /// <summary>"5th", 第二: a place in a row, not an amount.</summary>
    private static bool IsOrdinal(IReadOnlyList<Token> tokens, int index) =>
        (index > 0 && tokens[index - 1].Is("第"))
        || (
            tokens[index].Kind == TokenKind.Number
            && index + 1 < tokens.Count
            && tokens[index + 1].Text is "st" or "nd" or "rd" or "th"
            && Touch(tokens, index)
        );

    private static bool Touch(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Span.End == tokens[index + 1].Span.Start;

    private static NumberMatch? Phrase(IReadOnlyList<Token> tokens, int index) =>
        Phrases.At(tokens, index) is { } found ? new NumberMatch(found.Value, found.Next) : null;

    private static NumberMatch? English(IReadOnlyList<Token> tokens, int index)
    {
        if (EnglishNumber.At(tokens, index) is { } number)
        {
            return number;
        }
        return tokens[index].Text is "a" or "an" ? new NumberMatch(1, index + 1, Article: true) : null;
    }

    private static NumberMatch? Digits(IReadOnlyList<Token> tokens, int index)
    {
        var negative =
            tokens[index].Is("-")
            && index + 1 < tokens.Count
            && tokens[index + 1].Kind == TokenKind.Number
            && tokens[index].Span.End == tokens[index + 1].Span.Start
            && (index == 0 || tokens[index - 1].Kind != TokenKind.Number);
        var at = negative ? index + 1 : index;
        if (tokens[at].Kind != TokenKind.Number)
        {
            return null;
        }
        var text = tokens[at].Text.Replace(",", "", StringComparison.Ordinal);
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }
        if (at + 2 < tokens.Count && tokens[at + 1].Is("/") && tokens[at + 2].Kind == TokenKind.Number)
        {
            return new NumberMatch(0.5m, at + 3);
        }
        return GluedEnd(tokens, at) is var glued && glued > at + 2
            ? new NumberMatch(0, glued, Vague: true)
            : new NumberMatch(negative ? -value : value, at + 1);
    }

    private static NumberMatch? Chinese(IReadOnlyList<Token> tokens, int index)
    {
        var end = index;
        while (end < tokens.Count && tokens[end].Kind == TokenKind.Han && ChineseNumber.IsNumeral(tokens[end].Text[0]))
        {
            end++;
        }
        if (end == index)
        {
            return null;
        }
        var numeral = string.Concat(tokens.Skip(index).Take(end - index).Select(token => token.Text));
        return ChineseNumber.Parse(numeral) is { } value
            ? new NumberMatch(value, end, Vague: ChineseNumber.IsRange(numeral))
            : null;
    }

    /// <summary>Multiplies by a dozen or a thousand, and sees that "3-4", "two or three" and 二十多 are no amount.</summary>
    private static NumberMatch WithUnit(IReadOnlyList<Token> tokens, NumberMatch number)
    {
        var next = number.Next;
        if (next >= tokens.Count)
        {
            return number;
        }
        switch (tokens[next].Text)
        {
            case "dozen" or "dozens" or "打" when number.Value < 100:
                var of = next + 1 < tokens.Count && tokens[next + 1].Is("of") ? 2 : 1;
                return number with { Value = number.Value * 12, Next = next + of };
            case "千":
            case "k" when Touch(tokens, next - 1):
                return number with { Value = number.Value * 1000, Next = next + 1 };
            case "百":
                return number with { Value = number.Value * 100, Next = next + 1 };
            case "万":
            case "w" when Touch(tokens, next - 1) && !(next + 1 < tokens.Count && tokens[next + 1].Is("/")):
                return number with { Value = number.Value * 10000, Next = next + 1 };
            case "多" or "几" or "来" when number.Value >= 10:
                return number with { Vague = true, Next = next + 1 };
            case "or" or "to" or "-" or "~" or "到" or "或" when RangeEnd(tokens, next + 1) is { } end:
                return number with { Vague = true, Next = end };
            default:
                return number;
        }
    }

    private static int? RangeEnd(IReadOnlyList<Token> tokens, int index) =>
        index >= tokens.Count || tokens[index].Text is "a" or "an"
            ? null
            : (Digits(tokens, index) ?? Chinese(tokens, index) ?? English(tokens, index))?.Next;

    /// <summary>The end of digits and letters written as one: 1e6 is no amount that could be read with certainty.</summary>
    private static int GluedEnd(IReadOnlyList<Token> tokens, int at)
    {
        var next = at + 1;
        while (
            next < tokens.Count
            && tokens[next].Kind is TokenKind.Number or TokenKind.Latin
            && !tokens[next].Is("x")
            && tokens[next].Span.Start == tokens[next - 1].Span.End
        )
        {
            next++;
        }
        return tokens[next - 1].Kind == TokenKind.Number ? next : at + 1;
    }
}
