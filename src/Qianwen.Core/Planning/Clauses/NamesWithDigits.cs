using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Digits that are the beginning of a name (7up, 7喜, 85c, 221B), not an amount.</summary>
public static class NamesWithDigits
{
    /// <summary>True where the digits at a place are joined to what is no unit, no known name and no food.</summary>
    public static bool BeginAt(
        IReadOnlyList<Token> tokens,
        int i,
        IReadOnlyList<EntityMatch> matches,
        IReadOnlyList<Piece> before
    )
    {
        if (
            tokens[i].Kind != TokenKind.Number
            || i + 1 >= tokens.Count
            || tokens[i].Span.End != tokens[i + 1].Span.Start
            || NumberRecogniser.At(tokens, i)?.Next > i + 1
        )
        {
            return false;
        }
        return tokens[i + 1].Kind switch
        {
            TokenKind.Latin => !IsCounted(tokens, i + 1, matches),
            TokenKind.Han => before is [.., { Kind: PieceKind.Measure }] && !IsSmall(tokens, i + 1, matches),
            _ => false,
        };
    }

    /// <summary>"two number 5 combos": a dish that goes by a number. The token behind the number; null where there is none.</summary>
    public static int? NumberedAt(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Text is "number" or "no" or "#" or "nr"
        && i + 2 < tokens.Count
        && tokens[i + 1].Kind == TokenKind.Number
        && tokens[i + 2].Text
            is "combo"
                or "combos"
                or "meal"
                or "meals"
                or "special"
                or "specials"
                or "set"
                or "sets"
                or "plate"
                or "plates"
            ? i + 3
            : null;

    private static bool IsCounted(IReadOnlyList<Token> tokens, int i, IReadOnlyList<EntityMatch> matches) =>
        tokens[i].Text is "k" or "w" or "dozen" or "pcs" or "pc" or "pieces" or "orders"
        || FoodWords.Contains(tokens[i].Text)
        || IsSmall(tokens, i, matches);

    private static bool IsSmall(IReadOnlyList<Token> tokens, int i, IReadOnlyList<EntityMatch> matches) =>
        MeasureWords.At(tokens, i) is not null
        || SizeUnits.EndOf(tokens, i) is not null
        || NumberRecogniser.At(tokens, i) is not null
        || PieceWords.Table.At(tokens, i) is not null
        || matches.Any(match => match.Span.Start == tokens[i].Span.Start);
}
