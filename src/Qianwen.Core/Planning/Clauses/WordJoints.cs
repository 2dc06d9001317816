using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Tells a small word from a part of a longer unknown one: the hyphen of "gluten-free", the 来 of a dish's name.</summary>
public static class WordJoints
{
    private const string Weak = "点来买叫订拿上整给我是也就做弄想带用配放换改在去找从无免别同并及喝吃送再各半";

    /// <summary>True where the token is the inside of an unknown word.</summary>
    public static bool IsInside(IReadOnlyList<Token> tokens, int i, IReadOnlyList<EntityMatch> matches)
    {
        if (i == 0 || i + 1 >= tokens.Count || !Touch(tokens[i - 1], tokens[i]) || !Touch(tokens[i], tokens[i + 1]))
        {
            return false;
        }
        return tokens[i].Kind switch
        {
            TokenKind.Punctuation => tokens[i].Text is "-" or "." or "&"
                && tokens[i - 1].Kind == TokenKind.Latin
                && tokens[i + 1].Kind == TokenKind.Latin,
            TokenKind.Han => Weak.Contains(tokens[i].Text, StringComparison.Ordinal)
                && IsUnknownHan(tokens, i - 1, matches)
                && IsUnknownHan(tokens, i + 1, matches),
            _ => false,
        };
    }

    /// <summary>True where a Chinese numeral is the end of an unknown word (…茶几): nothing is counted behind it.</summary>
    public static bool EndsWord(IReadOnlyList<Token> tokens, int i, int next, IReadOnlyList<EntityMatch> matches) =>
        tokens[i].Kind == TokenKind.Han
        && i > 0
        && Touch(tokens[i - 1], tokens[i])
        && IsUnknownHan(tokens, i - 1, matches)
        && Recognisers.MeasureWords.At(tokens, next) is null;

    /// <summary>True where a Chinese numeral is the beginning of an unknown word (八王…), not an amount.</summary>
    public static bool BeginsWord(IReadOnlyList<Token> tokens, int i, int next, IReadOnlyList<EntityMatch> matches) =>
        tokens[i].Kind == TokenKind.Han
        && next - i == 1
        && tokens[i].Text is not ("两" or "俩" or "仨")
        && next < tokens.Count
        && Touch(tokens[next - 1], tokens[next])
        && Recognisers.MeasureWords.AfterAmount(tokens, next) is null
        && IsUnknownHan(tokens, next, matches);

    private static bool Touch(Token left, Token right) => left.Span.End == right.Span.Start;

    private static bool IsUnknownHan(IReadOnlyList<Token> tokens, int i, IReadOnlyList<EntityMatch> matches) =>
        tokens[i].Kind == TokenKind.Han
        && PieceWords.Table.At(tokens, i) is null
        && Recognisers.NumberRecogniser.At(tokens, i) is null
        && Recognisers.MeasureWords.At(tokens, i) is null
        && !matches.Any(match => match.Span.Overlaps(tokens[i].Span));
}
