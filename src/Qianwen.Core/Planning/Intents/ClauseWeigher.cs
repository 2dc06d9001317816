using System.Text.RegularExpressions;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Intents;

/// <summary>Tells whether a clause without an order verb is about an order, by how much of it is understood.</summary>
public sealed partial class ClauseWeigher(EntityIndex index, OrderReader orders)
{
    private const int ShortClause = 24;
    private const int LongStory = 80;

    /// <summary>True where most of the clause is understood.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="now">The instant times are resolved against.</param>
    /// <param name="strict">True where no order verb stands anywhere: then hardly a word may be left over.</param>
    /// <param name="continues">True where a thing was counted before: then a short counted clause is a part of it.</param>
    public bool IsExplained(WorkingText text, Clause clause, DateTimeOffset now, bool continues, bool strict)
    {
        if (continues && ClausePatterns.Correction().IsMatch(clause.Text))
        {
            return true;
        }
        if (continues && (ToBeBrought.Is(clause.Text) || AddressPhrase.IsFurtherPart(clause.Text)))
        {
            return true;
        }
        if (
            text.Text.Length > LongStory
            && !Signs().IsMatch(clause.Text)
            && !FoodWords.IsIn(clause.Text)
            && !Names(clause.Text)
        )
        {
            return false;
        }
        if (continues && clause.Text.Length <= ShortClause && IsFurther(Pieces(clause.Text)))
        {
            return true;
        }
        var alone = text.Part(clause.Span);
        var leadIn = new TextSpan(0, clause.LeadIn);
        var reading = orders.Read(alone, now, asked: false, [leadIn]);
        if (reading.IsEmpty)
        {
            return false;
        }
        var pieces = Pieces(alone.Text);
        if (IsCountedKind(pieces))
        {
            return true;
        }
        var (known, unknown) = Weigh(pieces);
        var taken = alone.Text.Count(character => character == WorkingText.Taken);
        return known + taken > (strict ? (unknown * 2) - 1 : unknown)
            && !(unknown > 0 && LooksLikeTalk(reading, taken));
    }

    /// <summary>一份加蛋, 一半夏威夷, 酱汁换成油醋汁, 蒜香的: how what was counted before is to be.</summary>
    private static bool IsFurther(IReadOnlyList<Piece> pieces) =>
        pieces
            is [{ Kind: PieceKind.Quantity or PieceKind.Half }, ..]
                or [{ Kind: PieceKind.Words, Span.Length: <= 4 }, { Kind: PieceKind.Possessive, Text: "的" }]
                or [.., { Kind: PieceKind.Noise, Text: "ontheside" }]
                or [
                    ..,
                    { Kind: PieceKind.With, Text: "换成" or "换" or "改成" },
                    { Kind: PieceKind.Option or PieceKind.Thing },
                ];

    /// <summary>"2 bbq chkn pizza": whatever it is, it is one of a known kind.</summary>
    private static bool IsCountedKind(IReadOnlyList<Piece> pieces) =>
        pieces
            is [
                { Kind: PieceKind.Quantity, Number: { Article: false, Vague: false } },
                { Kind: PieceKind.Words, Span.Length: <= 24 } words,
                { Kind: PieceKind.Thing } thing,
            ]
        && thing.Span.Start - words.Span.End <= 1;

    private IReadOnlyList<Piece> Pieces(string words) =>
        new SlipCorrector(index, Orderable.Any).Correct(new PieceScanner(index, Orderable.Any).Scan(words));

    private bool Names(string clause) => EntityLinker.Link(index, Tokenizer.Split(clause)).Count > 0;

    /// <summary>An amount, a place or a limit: a clause of a long story without any of it, and without food, is about no order.</summary>
    [GeneratedRegex(
        @"\d|[一二两三四五六七八九十半几][^\s]|送|寄|预算|以内|之前|\b(?:deliver|to|by|before|under|budget|a|an|one|two|three|four|five|six|half|dozen|couple|few)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Signs();

    private static (int Known, int Unknown) Weigh(IReadOnlyList<Piece> pieces)
    {
        var (known, unknown) = (0, 0);
        var wish = false;
        foreach (var piece in pieces)
        {
            var weight = wish ? piece.Span.Length : Weight(piece);
            wish =
                piece.Kind
                    is PieceKind.With
                        or PieceKind.Without
                        or PieceKind.From
                        or PieceKind.Extra
                        or PieceKind.Soften;
            known += Math.Max(weight, 0);
            unknown += Math.Max(-weight, 0);
        }
        return (known, unknown);
    }

    private static bool LooksLikeTalk(OrderReading reading, int taken) =>
        taken == 0 && reading.Items.Items.Count > 0 && reading.Items.Items.All(item => item.Quantity is null);

    private static int Weight(Piece piece) =>
        piece.Kind switch
        {
            PieceKind.Words => FoodWords.IsIn(piece.Text)
            || OptionLikeWords.Is(piece.Text)
            || GenericThings.Contains(piece.Text)
                ? piece.Span.Length
                : -piece.Span.Length,
            PieceKind.Noise or PieceKind.Comma or PieceKind.Gap or PieceKind.And or PieceKind.Possessive => 0,
            _ => piece.Span.Length,
        };
}
