using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Tells what an amount counts: the thing that follows, the one before, or an option of it.</summary>
public sealed class AmountPlacement(PieceCursor pieces, SegmentWriter writer, WorkingText text)
{
    private Segment Current => writer.Current;

    /// <summary>Reads the amount at a place.</summary>
    public void Read(int i)
    {
        var next = pieces.Significant(i + 1);
        var marked = writer.Mode is not null;
        if (IsOnSome(i))
        {
            writer.Count(pieces[i]);
            return;
        }
        if ((marked && (next is PieceKind.Option or PieceKind.Extra || IsAdded(i))) || CountsOption(i))
        {
            writer.Repeat(pieces[i].Number!.Value.Value);
            return;
        }
        var taken = Current.Number is not null;
        if (IsUnknownShop(i))
        {
            Current.Shop = new ShopMention(text.Words(Current.Head!.Value), [], null);
            Current.Head = null;
        }
        else if (taken && next is null or PieceKind.Comma or PieceKind.Gap or PieceKind.And)
        {
            writer.MoveTrailingOptions();
        }
        else if (taken || CountsForward(i) || (marked && (Current.Head is not null || Current.Options.Count > 0)))
        {
            writer.Close(pause: false);
        }
        writer.Count(pieces[i]);
    }

    /// <summary>"sell 40 cups of tea": the unknown word before is no part of what "cups of" counts.</summary>
    private bool CountsForward(int i) =>
        Current is { Head: not null, Thing: null }
        && pieces.KindAt(i + 1) == PieceKind.Measure
        && pieces[i + 1].Text.EndsWith("of", StringComparison.Ordinal);

    /// <summary>"latte, two extra shots", 一杯奶茶，两份珍珠: behind a thing, what is counted is an option of it.</summary>
    private bool CountsOption(int i)
    {
        var known = Current.Head is not null || writer.Segments.Any(segment => segment.Head is not null);
        if (
            !known
            || IsPart(i)
            || pieces[i].Number is not { Vague: false }
            || pieces.LeadsToThing(pieces.AfterMeasure(i + 1))
        )
        {
            return false;
        }
        var at = pieces.AfterMeasure(i + 1);
        var measure = pieces.KindAt(i + 1) == PieceKind.Measure ? pieces[i + 1].Measure : null;
        var extra = pieces.KindAt(at) == PieceKind.Extra;
        var option = extra ? at + 1 : at;
        return pieces.KindAt(option) == PieceKind.Option
            && pieces[option].Match is { } match
            && OptionGroups.AddsUp(pieces.GroupAt(option))
            && measure != MeasureKind.Drink
            && (measure is not null || (pieces[i].Number!.Value.Value > 1 && (extra || match.Plural)));
    }

    /// <summary>加俩蛋: what is put into things is counted as that.</summary>
    private bool IsAdded(int i) =>
        pieces.After(i + 1) is var at
        && pieces.KindAt(at) == PieceKind.Words
        && Characters.HasHan(pieces[at].Text)
        && Toppings.Are(pieces[at].Text)
        && (Current.Head ?? writer.Segments.LastOrDefault(segment => segment.Head is not null)?.Head) is { } dish
        && Toppings.Suit(text.Words(dish));

    /// <summary>"no mayo on two of them": a part of what was counted before, said behind how it is wished.</summary>
    private bool IsOnSome(int i) =>
        pieces.KindAt(i - 1) == PieceKind.Noise
        && pieces[i - 1].Text == "on"
        && Current is { Head: null, Number: null, Options.Count: > 0 }
        && pieces.Significant(i + 1) is null or PieceKind.Comma or PieceKind.Gap or PieceKind.And;

    /// <summary>三碗拉面，两碗加蛋: what is counted as the thing was, and is less of it, is a part of it.</summary>
    private bool IsPart(int i) =>
        pieces.KindAt(i + 1) == PieceKind.Measure
        && writer.Segments.LastOrDefault(segment => segment.Head is not null) is { Number: { } whole, Unit: { } unit }
        && pieces[i + 1].Text == unit
        && whole.Value > pieces[i].Number!.Value.Value;

    /// <summary>必胜客来个披萨: unknown words before the verb and a counted thing are a shop.</summary>
    private bool IsUnknownShop(int i) =>
        Current is { Number: null, Thing: null, Shop: null, Head: { } head }
        && pieces.KindAt(i - 1) == PieceKind.Noise
        && pieces.Significant(i + 1) is PieceKind.Thing or PieceKind.Words
        && Characters.HasHan(text.Words(head))
        && !FoodWords.IsIn(FoldedText.Of(text.Words(head)).Text);
}
