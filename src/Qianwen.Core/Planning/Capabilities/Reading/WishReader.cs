using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Lexicon;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Reading;

/// <summary>Gathers the pieces of a sentence into wishes, each of one family.</summary>
internal static class WishReader
{
    /// <summary>The wishes in order; empty where nothing is wished of any family.</summary>
    /// <param name="utterance">The sentence.</param>
    /// <param name="known">The families that the conversation is about; the last one takes what names none.</param>
    /// <param name="isFood">Tells whether words name something to eat or drink.</param>
    public static List<Wish> Read(Utterance utterance, IReadOnlyList<FamilySpec> known, Func<string, bool> isFood)
    {
        var pieces = new PieceCutter(utterance, new Anchors(utterance), isFood).Cut();
        var wishes = new List<Wish>();
        var preamble = new List<Piece>();
        var held = false;
        var meal = false;
        foreach (var piece in pieces)
        {
            if (piece.Held)
            {
                held = true;
                continue;
            }
            if (Named(piece, known) is { } family)
            {
                (held, meal) = (false, false);
                Join(wishes, family, piece, preamble.FindAll(other => other.Family == family || !isFood(other.Text)));
            }
            else if (known.Count == 0 && ErrandForms.Served().IsMatch(piece.Text))
            {
                meal = true;
            }
            else if (wishes.Count > 0)
            {
                if (IsOf(wishes[^1].Family, piece))
                {
                    wishes[^1].Pieces.Add(piece);
                }
            }
            else if (!held || !IsAside(piece))
            {
                preamble.Add(piece);
            }
        }
        if (wishes.Count == 0 && known.Count > 0 && preamble.Count > 0)
        {
            wishes.Add(new Wish(known[^1], preamble));
        }
        return wishes;

        bool IsOf(FamilySpec family, Piece piece) =>
            (!meal && (piece.Family is not null || !isFood(piece.Text))) || Speaks(utterance, family, piece);
    }

    /// <summary>我想吃的菜是…, after a restaurant: food that is spoken of in the words of the family is its own.</summary>
    private static bool Speaks(Utterance utterance, FamilySpec family, Piece piece) =>
        utterance.Hits.Any(hit =>
            hit.Start >= piece.Start
            && hit.End <= piece.End
            && hit.Length > 1
            && hit.Meanings.Any(meaning =>
                ReferenceEquals(meaning.Family, family)
                && meaning.Kind is MeaningKind.Before or MeaningKind.After or MeaningKind.Value
            )
        );

    private static bool IsAside(Piece piece) => !RequestForms.IsRequest(piece.Text);

    /// <summary>The family a piece names surely enough; less is enough for one that is spoken of already.</summary>
    private static FamilySpec? Named(Piece piece, IReadOnlyList<FamilySpec> known)
    {
        if (piece.Family is not { } family || (Restraint.IsOtherTopic(piece.Text) && piece.Score < 6))
        {
            return null;
        }
        var enough =
            known.Contains(family) ? 1
            : piece.Anchors.Count > 0 || piece.Asked ? FamilyScores.Enough
            : FamilyScores.Enough + 1;
        return piece.Score >= enough ? family : null;
    }

    /// <summary>"the hotel" is the one spoken of; "a hotel" can be another one, which is seen when both are filled.</summary>
    private static void Join(List<Wish> wishes, FamilySpec family, Piece piece, List<Piece> preamble)
    {
        var same = wishes.FindLastIndex(wish => ReferenceEquals(wish.Family, family));
        if (same >= 0 && (piece.Definite || piece.Anchors.Count == 0))
        {
            wishes[same].Pieces.Add(piece);
            return;
        }
        List<Piece> pieces = wishes.Count == 0 ? [.. preamble, piece] : [piece];
        wishes.Add(new Wish(family, pieces));
    }
}
