using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Tells what says how a thing is to be from what is a thing or a part of its name, by what stands around it.</summary>
internal sealed class OptionPlacement(PieceCursor pieces, SegmentWriter writer)
{
    private Segment Current => writer.Current;

    /// <summary>"iced caramel macchiato", 冰美式: where the options begin that stand right before the thing; a size is no part of what it is called.</summary>
    public int? SpokenFrom(int i)
    {
        if (Current.Head?.Start != pieces[i].Span.Start)
        {
            return null;
        }
        var first = i;
        while (
            pieces.KindAt(first - 1) == PieceKind.Option
            && pieces.TouchesNext(first - 1)
            && pieces.GroupAt(first - 1) != OptionWish.Size
        )
        {
            first--;
        }
        return first < i ? pieces[first].Span.Start : null;
    }

    /// <summary>两杯雪碧: what a meal offers as its drink is a thing of its own where it is counted.</summary>
    public bool IsCountedCompanion(int i) =>
        (
            pieces.GroupAt(i) is "drink" or "side"
                ? Current is { Number: { } number, Head: null }
                    && (!number.Article || Current.AfterAnd || Current.AfterPause)
                : IsCountedIngredient(i)
        )
        && writer.Mode is null
        && !writer.HasPrefix
        && !pieces.LeadsToThing(i + 1);

    /// <summary>"6 eggs", "a carton of eggs": an ingredient that is counted, where nothing is ordered that it could be put into.</summary>
    private bool IsCountedIngredient(int i) =>
        OptionGroups.IsIngredient(pieces.GroupAt(i))
        && Current is { Number: not null, Head: null } counted
        && (counted.Measure is not null || counted.Number is { Article: false })
        && writer.Segments.Count == 0
        && pieces.KindAt(i + 1) is not (PieceKind.Words or PieceKind.Thing);

    /// <summary>虾仁馄饨, "egg sandwich": an ingredient right before the thing is a part of its name.</summary>
    public bool IsIngredient(int i) =>
        writer.Mode is null
        && !writer.HasPrefix
        && Current.Thing is null
        && OptionGroups.IsIngredient(pieces.GroupAt(i))
        && pieces.TouchesNext(i)
        && pieces.KindAt(i + 1) is PieceKind.Thing or PieceKind.Words;

    /// <summary>"a bowl with rice, beans and salsa": what else is listed after "with" is put into it too, as long as nothing of it is counted.</summary>
    public bool IsListed(int i)
    {
        var next = pieces.After(i + 1);
        return writer.Mode == PieceKind.With
            && (Current.Options.Count > 0 || Current.Head is not null)
            && pieces.KindAt(next) is PieceKind.Option or PieceKind.Thing or PieceKind.Words
            && next == i + 1
            && char.IsAsciiLetter(pieces[next].Text[0])
            && Toppings.Are(pieces[next].Text)
            && !pieces.LeadsToThing(next + 1);
    }

    /// <summary>True for what is named behind "and" in such a list.</summary>
    public bool Lists(int i) =>
        pieces.KindAt(i) is PieceKind.Thing or PieceKind.Words
        && (Current.Options.Count > 0 || Current.Head is not null)
        && Toppings.Are(pieces[i].Text);

    /// <summary>True where a thing stands before, and nothing was counted since.</summary>
    public bool IsBehindThing =>
        Current is { Number: null }
        && (Current.Head is not null || writer.Segments.Any(segment => segment.Head is not null));

    /// <summary>"…, dressing on the side": a sauce that comes apart, and nothing more to eat.</summary>
    public bool IsOnTheSide(int i) =>
        Current is { Head: null, Number: null }
        && writer.Segments.Any(segment => segment.Head is not null)
        && pieces.KindAt(i + 1) == PieceKind.Noise
        && pieces[i + 1].Text == "ontheside"
        && Toppings.Are(pieces[i].Text);

    /// <summary>…，花生不要: behind the thing and before a pause, it says that of what stands before it.</summary>
    public bool IsBehindWhatIsLeftOut(int i) =>
        pieces[i].Text is "不要" or "不放" or "不加" or "别放" or "别加" or "免"
        && writer.Mode is null
        && pieces.Significant(i + 1) is null or PieceKind.Comma or PieceKind.Gap or PieceKind.And
        && writer.Segments.Any(segment => segment.Head is not null)
        && (Current is { Number: null, Head: not null } || Current is { Head: null, Options.Count: > 0 });
}
