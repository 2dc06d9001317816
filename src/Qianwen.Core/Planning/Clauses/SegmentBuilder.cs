using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Groups the pieces of an order into segments.</summary>
public sealed class SegmentBuilder(EntityIndex index, WorkingText text)
{
    private readonly SegmentWriter _writer = new(index, text);
    private PieceCursor _pieces = new([]);
    private bool _exchanges;

    private Segment Current => _writer.Current;
    private OptionPlacement Placement => new(_pieces, _writer);

    /// <summary>The segments of the pieces, in order, none empty.</summary>
    public IReadOnlyList<Segment> Build(IReadOnlyList<Piece> pieces)
    {
        _pieces = new PieceCursor(pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!ReadJoint(i) && !ReadMarker(i) && !ReadGroup(i))
            {
                i = ReadName(i);
            }
        }
        _writer.Close(pause: true);
        return _writer.Segments;
    }

    /// <summary>What joins or parts segments.</summary>
    private bool ReadJoint(int i)
    {
        var piece = _pieces[i];
        switch (piece.Kind)
        {
            case PieceKind.Comma when Placement.IsListed(i):
                return true;
            case PieceKind.Comma or PieceKind.Gap:
                _writer.Close(pause: true);
                Current.AfterStop |= piece.Text is "。" or "." or "!" or "?" or ";" or "\n";
                return true;
            case PieceKind.And:
                ReadAnd(i);
                return true;
            case PieceKind.Or:
                ReadOr(i);
                return true;
            case PieceKind.Correct:
                _writer.Close(pause: true);
                Current.Corrects = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>What says how the next words belong to the segment.</summary>
    private bool ReadMarker(int i)
    {
        var piece = _pieces[i];
        switch (piece.Kind)
        {
            case PieceKind.Without when Placement.IsBehindWhatIsLeftOut(i):
                _writer.LeaveOut();
                return true;
            case PieceKind.With or PieceKind.Without:
                ReadWith(piece);
                return true;
            case PieceKind.Extra or PieceKind.Soften:
                _writer.Prefix(piece, soften: piece.Kind == PieceKind.Soften);
                return true;
            case PieceKind.Quantity:
                new AmountPlacement(_pieces, _writer, text).Read(i);
                return true;
            case PieceKind.Measure:
                _writer.Measure(piece);
                return true;
            case PieceKind.Possessive when piece.Text == "的":
                ReadModifier(i);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What speaks of everything that was named before.</summary>
    private bool ReadGroup(int i)
    {
        var piece = _pieces[i];
        switch (piece.Kind)
        {
            case PieceKind.Half or PieceKind.Rest or PieceKind.Each or PieceKind.All:
                ReadGroupWord(piece);
                return true;
            case PieceKind.Respectively:
                _writer.Distribute();
                return true;
            case PieceKind.PerPerson:
                _writer.Close(Current.IsEmpty && Current.AfterPause);
                Current.PerPerson = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Names, and words that may be one; returns the last piece that was read.</summary>
    private int ReadName(int i)
    {
        var piece = _pieces[i];
        switch (piece.Kind)
        {
            case PieceKind.For:
                return _pieces.EndOfOccasion(i);
            case PieceKind.From:
                return ReadOrigin(i);
            case PieceKind.Shop:
                ReadShop(i);
                break;
            case PieceKind.Option when Placement.IsIngredient(i):
                ReadWords(i);
                break;
            case PieceKind.Option when Placement.IsCountedCompanion(i):
                _writer.Begin(piece.Span);
                break;
            case PieceKind.Option:
                EndWithout(i);
                _writer.AddOption(piece);
                break;
            case PieceKind.Thing:
                ReadThing(i);
                Current.SpokenFrom ??= Placement.SpokenFrom(i);
                break;
            case PieceKind.Words:
                ReadWords(i);
                Current.SpokenFrom ??= Placement.SpokenFrom(i);
                break;
            default:
                break;
        }
        return i;
    }

    /// <summary>"with oat milk and vanilla": after "with", an option follows "and" where no amount does.</summary>
    private void ReadAnd(int i)
    {
        var next = _pieces.Significant(i + 1);
        var option =
            next is PieceKind.Option or PieceKind.Extra
            && !_pieces.LeadsToThing(i + 1)
            && !_pieces[i].Text.StartsWith("plus", StringComparison.Ordinal);
        option |= _writer.Mode == PieceKind.Without && next is PieceKind.Thing && IsAlsoOption(_pieces.After(i + 1));
        var wished =
            _writer.Mode == PieceKind.With
            && (next is PieceKind.Words && Current.Head is not null || next is not null && Placement.Lists(i + 1));
        if (_writer.Mode is null || !(option || wished))
        {
            _writer.Close(pause: false);
            Current.AfterAnd = true;
        }
    }

    /// <summary>"without onions and pickles": what could also be ordered by itself is left out all the same.</summary>
    private bool IsAlsoOption(int i) => _pieces[i].Match?.Has(EntityKind.Option) ?? false;

    /// <summary>"without sugar or ice"; but "a latte or an americano" is a choice that has to be asked about.</summary>
    private void ReadOr(int i)
    {
        if (_pieces.Significant(i + 1) is PieceKind.Option or PieceKind.Extra)
        {
            _writer.Mode ??= Current.Options is [.., { Said: true }] ? PieceKind.Without : null;
        }
        else if (_writer.Mode is null && Current.Head is not null)
        {
            Current.Open = true;
            _writer.Close(pause: false);
            Current.Alternative = true;
        }
    }

    /// <summary>可乐换成零度: what is exchanged within a meal is no thing of its own.</summary>
    private void ReadWith(Piece piece)
    {
        var exchanges = piece.Text is "换成" or "换" or "改成";
        if (exchanges && Current is { Number: null, Head: not null } && _writer.Segments.Count > 0)
        {
            Current.Thing = null;
            Current.Head = null;
        }
        _exchanges = exchanges && _writer.Segments.Any(segment => segment.Head is not null);
        _writer.Mark(piece.Kind);
    }

    /// <summary>热乎的拿铁: unknown words before 的 say how the thing is wished.</summary>
    private void ReadModifier(int i)
    {
        _writer.Mode = null;
        if (Current is not { Thing: null, Head: { } head } || _pieces.KindAt(i - 1) == PieceKind.Option)
        {
            return;
        }
        Current.Head = null;
        var words = text.Words(head);
        var counted = Current.Number is not null && (FoodWords.IsIn(words) || OptionLikeWords.Is(words));
        var part = head.Length == 1 && Characters.HasHan(words) && !counted;
        if (!part && !GenericThings.IsPraise(text.Words(head)))
        {
            _writer.AddWish(text.Words(head));
        }
    }

    private void ReadGroupWord(Piece piece)
    {
        if (piece.Kind == PieceKind.All && Current is { Number: not null, Head: null })
        {
            return;
        }
        _writer.Close(pause: Current.IsEmpty && Current.AfterPause);
        Current.Half |= piece.Kind == PieceKind.Half;
        Current.Rest |= piece.Kind == PieceKind.Rest;
        Current.Each |= piece.Kind == PieceKind.Each;
        Current.All |= piece.Kind == PieceKind.All;
    }

    private int ReadOrigin(int i)
    {
        var end = _pieces.EndOfName(i + 1);
        if (_pieces.KindAt(i + 1) == PieceKind.Shop || _pieces[i].Text is not ("from" or "via") || end == i + 1)
        {
            return i;
        }
        var words = text.Words(new TextSpan(_pieces[i + 1].Span.Start, _pieces[end - 1].Span.End));
        Current.Shop = new ShopMention(words, [], null);
        return end - 1;
    }

    private void ReadShop(int i)
    {
        var piece = _pieces[i];
        if (ShopRefusal.Of(text, piece, _writer.Mode) is { } refused)
        {
            Current.NotShop = refused;
            _writer.Mode = null;
            return;
        }
        var begins = _pieces.KindAt(i + 1) is PieceKind.Possessive or PieceKind.Thing;
        var follows = Current.Head is not null && begins && _pieces.KindAt(i - 1) != PieceKind.From;
        if (Current.Shop is not null || follows)
        {
            _writer.Close(pause: false);
        }
        var shops = piece.Match?.Of(EntityKind.Merchant) ?? [];
        Current.Shop = new ShopMention(text.Words(piece.Span), shops, piece.Match?.Reason);
        if (IsDish() && !_pieces.LeadsToThing(i + 1))
        {
            Current.Head = piece.Span;
        }
        _writer.Mode = null;
    }

    /// <summary>一碗兰州拉面: a shop that is counted like food and followed by no thing is a dish of that name.</summary>
    private bool IsDish() =>
        Current is { Number: not null, Measure: MeasureKind.Portion or MeasureKind.Drink, Head: null };

    /// <summary>"no sugar less ice": "no" holds for one option, or for those joined to it with "and" or "or".</summary>
    private void EndWithout(int i)
    {
        if (_writer.Mode == PieceKind.Without && _pieces.KindAt(i - 1) is PieceKind.Option or PieceKind.Words)
        {
            _writer.Mode = null;
        }
    }

    private void ReadThing(int i)
    {
        var piece = _pieces[i];
        if (
            _writer.Mode == PieceKind.Without
            || (_writer.Mode == PieceKind.With && (IsAddition(piece) || IsToppedWith(i)))
            || Placement.IsOnTheSide(i)
        )
        {
            _writer.AddOption(piece);
            return;
        }
        if (
            Current.Thing is { } first
            && Compounds.Join(first with { Span = Current.Head!.Value }, piece.Match!, piece.Text)
        )
        {
            Current.Thing = Compounds.Head(first, piece.Match!);
            Current.Head = new TextSpan(Current.Head!.Value.Start, piece.Span.End);
            return;
        }
        if (Current.Thing is not null || (_writer.Mode is not null && Current.Head is not null))
        {
            _writer.Close(pause: false);
        }
        Current.Thing = piece.Match;
        Current.Head = new TextSpan(Current.Head?.Start ?? piece.Span.Start, piece.Span.End);
        _writer.Mode = null;
    }

    /// <summary>"latte with milk", "one with milk": what is named after "with" and not counted is a part of the thing before.</summary>
    private bool IsAddition(Piece piece) =>
        piece.Match!.Has(EntityKind.Option)
        || (_exchanges && Current is { Head: null, Number: null })
        || Current.Head is not null
        || (Current.Number is not null && _writer.Segments.Any(segment => segment.Head is not null));

    /// <summary>"a small pizza, thin crust, with mushrooms": English "with" never begins another thing.</summary>
    private bool IsToppedWith(int i) =>
        Current is { Head: null, Number: null }
        && _writer.Segments.Any(segment => segment.Head is not null)
        && _pieces.KindAt(i - 1) == PieceKind.With
        && char.IsAsciiLetter(_pieces[i - 1].Text[0]);

    private void ReadWords(int i)
    {
        var piece = _pieces[i];
        if (IsOption(piece) || Placement.IsOnTheSide(i))
        {
            _writer.AddOption(piece);
        }
        else if (Current.Head is not { } head)
        {
            _writer.Begin(piece.Span);
        }
        else if (Current.Thing is null || _pieces.IsTail(i))
        {
            Current.Head = new TextSpan(head.Start, piece.Span.End);
        }
    }

    /// <summary>Unknown words after "with" or of the form of an option; but "double espresso" at the beginning is a thing.</summary>
    private bool IsOption(Piece piece)
    {
        if (_writer.Mode is null && !_writer.HasPrefix)
        {
            return OptionLikeWords.Is(piece.Text)
                && (!FoodWords.IsIn(piece.Text) || OptionLikeWords.IsLess(piece.Text) && Placement.IsBehindThing)
                && (
                    Current.Number is null
                    || Current.Head is not null
                    || _writer.Segments.Any(segment => segment.Head is not null)
                );
        }
        var first = _writer.Segments.Count == 0 && Current is { Head: null, Number: null, Options.Count: 0 };
        return !(_writer.Mode is null && first && FoodWords.IsIn(piece.Text));
    }
}
