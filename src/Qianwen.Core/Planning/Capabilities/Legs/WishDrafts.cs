using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Fills all wishes of a sentence, and joins those that turn out to be one.</summary>
internal static class WishDrafts
{
    /// <summary>The drafts in order.</summary>
    /// <param name="catalogue">How the families are spoken of.</param>
    /// <param name="utterance">The sentence.</param>
    /// <param name="wishes">Its wishes.</param>
    /// <param name="now">The instant dates are resolved against.</param>
    /// <param name="asked">The argument that was asked for, with its family.</param>
    /// <param name="known">The families that the conversation is about.</param>
    /// <param name="missing">What their legs still lack.</param>
    public static List<WishDraft> Of(
        CapabilityCatalogue catalogue,
        Utterance utterance,
        IReadOnlyList<Wish> wishes,
        DateTimeOffset now,
        (FamilySpec Family, string Argument)? asked = null,
        IReadOnlyList<FamilySpec>? known = null,
        Func<FamilySpec, IReadOnlyList<string>?>? missing = null
    )
    {
        var drafts = new List<(WishDraft Draft, Wish Wish)>();
        var fresh = asked is null && known is null;
        foreach (var parts in wishes.Select(wish => fresh ? Parts(wish) : [(Fill(wish), wish)]))
        {
            var (draft, wish) = parts[0];
            var same = drafts.FindLastIndex(other => ReferenceEquals(other.Draft.Family, wish.Family));
            if (same >= 0 && parts.Count == 1 && !Differ(drafts[same].Draft, draft))
            {
                var joined = new Wish(wish.Family, [.. drafts[same].Wish.Pieces, .. wish.Pieces])
                {
                    Likeness = drafts[same].Wish.Likeness,
                };
                drafts[same] = (Fill(joined), joined);
            }
            else
            {
                drafts.AddRange(parts);
            }
        }
        return [.. drafts.Select(pair => pair.Draft)];

        List<(WishDraft Draft, Wish Wish)> Parts(Wish wish) => [.. new Parallels(utterance, Fill).Split(wish)];

        WishDraft Fill(Wish wish, string? sought = null)
        {
            var argument = asked is { } open && ReferenceEquals(open.Family, wish.Family) ? open.Argument : sought;
            var (op, said) = OperationChooser.Choose(utterance, wish);
            var hints = new FillHints(
                argument,
                known?.Contains(wish.Family) ?? false,
                missing?.Invoke(wish.Family) ?? wish.Family.Required(op)
            );
            var values = new WishFiller(utterance, wish, catalogue.Names(wish.Family), now, hints).Fill();
            return new WishDraft(wish.Family, op, said, values, wish.Score)
            {
                Text = string.Join(' ', wish.Pieces.Select(piece => piece.Text)),
            };
        }
    }

    /// <summary>Two wishes of a family are two where they name different places, names or things.</summary>
    private static bool Differ(WishDraft left, WishDraft right) =>
        Parallels.AskApart(left, right)
        || right.Values.Any(value =>
            right.Family.Argument(value.Argument)
                is {
                    Type: ArgumentType.Name or ArgumentType.Query or ArgumentType.Place or ArgumentType.Amount,
                    Order: < 5
                }
            && left.Get(value.Argument) is { } other
            && !string.Equals(other.Words, value.Words, StringComparison.OrdinalIgnoreCase)
        );
}
