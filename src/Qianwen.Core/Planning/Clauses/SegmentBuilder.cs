using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Groups the pieces of an order into segments.</summary>
public sealed class SegmentBuilder(EntityIndex index, WorkingText text)
{
    private readonly OptionReader _options = new(index);
    private readonly List<Segment> _segments = [];
    private PieceCursor _pieces = new([]);
    private Segment _current = new();
    private PieceKind? _mode;
    private int _count = 1;
    private int _extraStart = -1;
    private bool _dangling;
    private int _beforeNumber;
    private bool _respectively;
    private bool _softened;

    /// <summary>The segments of the pieces, in order, none empty.</summary>
    public IReadOnlyList<Segment> Build(IReadOnlyList<Piece> pieces)
    {
        _pieces = new PieceCursor(pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            i = Read(i);
        }
        Close(pause: true);
        return _segments;
    }

    private int Read(int i)
    {
        var piece = _pieces[i];
        switch (piece.Kind)
        {
            case PieceKind.Comma or PieceKind.Gap:
                Close(pause: true);
                _current.AfterStop |= piece.Text is "。" or "." or "!" or "?" or ";" or "\n";
                break;
            case PieceKind.And when ContinuesOptions(i + 1):
                break;
            case PieceKind.And:
                Close(pause: false);
                _current.AfterAnd = true;
                break;
            case PieceKind.Or when _pieces.Significant(i + 1) is PieceKind.Option or PieceKind.Extra:
                _mode ??= _current.Options is [.., { Said: true }] ? PieceKind.Without : null;
                break;
            case PieceKind.Or when _mode is null:
                ReadOr();
                break;
            case PieceKind.With or PieceKind.Without:
                ReadMarker(piece);
                break;
            case PieceKind.Extra:
                _count = piece.Text is "triple" ? 3 : 2;
                _extraStart = piece.Span.Start;
                break;
            case PieceKind.Soften:
                _extraStart = piece.Span.Start;
                _softened = true;
                break;
            case PieceKind.Quantity:
                ReadQuantity(i);
                break;
            case PieceKind.Measure:
                _current.Measure ??= piece.Measure;
                break;
            case PieceKind.Half or PieceKind.Rest or PieceKind.Each or PieceKind.All:
                ReadGroupWord(piece);
                break;
            case PieceKind.Respectively:
                Close(pause: false);
                _respectively = true;
                break;
            case PieceKind.PerPerson:
                Close(_current.IsEmpty && _current.AfterPause);
                _current.PerPerson = true;
                break;
            case PieceKind.Possessive when piece.Text == "的":
                ReadModifier();
                break;
            case PieceKind.For:
                return _pieces.EndOfOccasion(i);
            case PieceKind.Correct:
                Close(pause: true);
                _current.Corrects = true;
                break;
            case PieceKind.From:
                return ReadOrigin(i);
            case PieceKind.Shop:
                ReadShop(i);
                break;
            case PieceKind.Option:
                EndWithout(i);
                AddOption(piece);
                break;
            case PieceKind.Thing:
                ReadThing(piece);
                break;
            case PieceKind.Words:
                ReadWords(i);
                break;
            default:
                break;
        }
        return i;
    }

    private void Close(bool pause)
    {
        if (_dangling && _segments is [.., { Options.Count: > 0 } sibling] && _current.Head is null)
        {
            _current.Options.AddRange(sibling.Options.Select(option => option with { Said = true, Exclude = true }));
        }
        _dangling = false;
        if (!_current.IsEmpty)
        {
            if (_respectively && _current is { Number: null, Head: null, Options.Count: > 0 })
            {
                _current.Number = new NumberMatch(1, 0);
            }
            _segments.Add(_current);
            _current = new Segment { AfterPause = pause };
        }
        else
        {
            _current.AfterPause |= pause;
            _current.AfterAnd = false;
        }
        _mode = null;
        _count = 1;
        _extraStart = -1;
    }

    /// <summary>"with oat milk and vanilla": after "with", an option follows "and" where no amount does.</summary>
    private bool ContinuesOptions(int i) =>
        _mode is not null
        && (
            _pieces.Significant(i) is PieceKind.Option or PieceKind.Extra
            || (_pieces.Significant(i) is PieceKind.Words && _mode == PieceKind.With && _current.Head is not null)
        );

    /// <summary>可乐换成零度: what is exchanged within a meal is no thing of its own.</summary>
    private void ReadMarker(Piece piece)
    {
        if (
            piece.Text is "换成" or "换" or "改成"
            && _current is { Number: null, Thing: not null }
            && _segments.Count > 0
        )
        {
            _current.Thing = null;
            _current.Head = null;
        }
        _mode = piece.Kind;
        _dangling = piece.Kind == PieceKind.Without;
    }

    private void ReadQuantity(int i)
    {
        var piece = _pieces[i];
        if (_mode is not null && _pieces.Significant(i + 1) is PieceKind.Option or PieceKind.Extra)
        {
            _count = Math.Clamp((int)piece.Number!.Value.Value, 1, 20);
            return;
        }
        var taken = _current.Number is not null;
        if (IsUnknownShop(i))
        {
            _current.Shop = new ShopMention(text.Words(_current.Head!.Value), [], null);
            _current.Head = null;
        }
        else if (taken && _pieces.Significant(i + 1) is null or PieceKind.Comma or PieceKind.Gap or PieceKind.And)
        {
            MoveTrailingOptions();
        }
        else if (
            taken
            || (_mode is not null && _current.Head is not null)
            || (_current.Head is null && _current.Options.Count > 0 && _mode is not null)
        )
        {
            Close(pause: false);
        }
        _current.Number = piece.Number;
        _current.NumberSpan = piece.Span;
        _current.Measure ??= piece.Measure;
        _mode = null;
        _beforeNumber = _current.Options.Count;
    }

    /// <summary>必胜客来个披萨: unknown words before the verb and a counted thing are a shop.</summary>
    private bool IsUnknownShop(int i) =>
        _current is { Number: null, Thing: null, Shop: null, Head: { } head }
        && _pieces.KindAt(i - 1) == PieceKind.Noise
        && _pieces.Significant(i + 1) is PieceKind.Thing or PieceKind.Words
        && Characters.HasHan(text.Words(head))
        && !FoodWords.IsIn(FoldedText.Of(text.Words(head)).Text);

    /// <summary>拿铁大杯两杯中杯一杯: an amount at the end counts the options right before it.</summary>
    private void MoveTrailingOptions()
    {
        var trailing = _current.Options.Skip(_beforeNumber).ToList();
        _current.Options.RemoveRange(_beforeNumber, trailing.Count);
        Close(pause: false);
        _current.Options.AddRange(trailing);
    }

    /// <summary>热乎的拿铁: unknown words before 的 say how the thing is wished.</summary>
    private void ReadModifier()
    {
        _mode = null;
        if (_current is not { Thing: null, Head: { } head })
        {
            return;
        }
        _current.Head = null;
        var words = text.Words(head);
        if (!GenericThings.IsPraise(words))
        {
            _current.Options.Add(_options.Unknown(words, without: false, 1));
        }
    }

    /// <summary>"a latte or an americano" is a choice that has to be asked about.</summary>
    private void ReadOr()
    {
        if (_current.Head is not null)
        {
            _current.Open = true;
            Close(pause: false);
            _current.Alternative = true;
        }
    }

    private void ReadGroupWord(Piece piece)
    {
        if (piece.Kind == PieceKind.All && _current is { Number: not null, Head: null })
        {
            return;
        }
        var pause = _current.IsEmpty && _current.AfterPause;
        Close(pause);
        _current.Half |= piece.Kind == PieceKind.Half;
        _current.Rest |= piece.Kind == PieceKind.Rest;
        _current.Each |= piece.Kind == PieceKind.Each;
        _current.All |= piece.Kind == PieceKind.All;
    }

    private int ReadOrigin(int i)
    {
        var end = _pieces.EndOfName(i + 1);
        if (_pieces.KindAt(i + 1) == PieceKind.Shop || _pieces[i].Text is not ("from" or "via") || end == i + 1)
        {
            return i;
        }
        var words = text.Words(new TextSpan(_pieces[i + 1].Span.Start, _pieces[end - 1].Span.End));
        _current.Shop = new ShopMention(words, [], null);
        return end - 1;
    }

    private void ReadShop(int i)
    {
        var piece = _pieces[i];
        var begins = _pieces.KindAt(i + 1) is PieceKind.Possessive or PieceKind.Thing;
        var follows = _current.Head is not null && begins && _pieces.KindAt(i - 1) != PieceKind.From;
        if (_current.Shop is not null || follows)
        {
            Close(pause: false);
        }
        _current.Shop = new ShopMention(
            text.Words(piece.Span),
            piece.Match!.Of(EntityKind.Merchant),
            piece.Match.Reason
        );
        if (IsDish() && !_pieces.LeadsToThing(i + 1))
        {
            _current.Head = piece.Span;
        }
        _mode = null;
    }

    /// <summary>一碗兰州拉面: a shop that is counted like food and followed by no thing is a dish of that name.</summary>
    private bool IsDish() =>
        _current is { Number: not null, Measure: MeasureKind.Portion or MeasureKind.Drink, Head: null };

    /// <summary>"no sugar less ice": "no" holds for one option, or for those joined to it with "and" or "or".</summary>
    private void EndWithout(int i)
    {
        if (_mode == PieceKind.Without && _pieces.KindAt(i - 1) is PieceKind.Option or PieceKind.Words)
        {
            _mode = null;
        }
    }

    private void AddOption(Piece piece)
    {
        var start = _extraStart >= 0 ? _extraStart : piece.Span.Start;
        var words = text.Words(new TextSpan(start, piece.Span.End));
        var without = _mode == PieceKind.Without;
        _dangling = false;
        _current.Options.Add(
            !_softened && piece.Match is { } match && match.Has(EntityKind.Option)
                ? _options.Known(match, words, without, _count)
                : _options.Unknown(words, without, _count) with
                {
                    Thing = piece.Kind == PieceKind.Thing,
                }
        );
        _softened = false;
        _count = 1;
        _extraStart = -1;
    }

    private void ReadThing(Piece piece)
    {
        if (_mode == PieceKind.Without || (_mode == PieceKind.With && IsAddition(piece)))
        {
            AddOption(piece);
            return;
        }
        if (_current.Thing is { } first && Compounds.Join(first, piece.Match!, piece.Text))
        {
            _current.Thing = Compounds.Head(first, piece.Match!);
            _current.Head = new TextSpan(_current.Head!.Value.Start, piece.Span.End);
            return;
        }
        if (_current.Thing is not null || (_mode is not null && _current.Head is not null))
        {
            Close(pause: false);
        }
        _current.Thing = piece.Match;
        var start = _current.Head?.Start ?? piece.Span.Start;
        _current.Head = new TextSpan(start, piece.Span.End);
        _mode = null;
    }

    /// <summary>"latte with milk", "one with milk": what is named after "with" and not counted is a part of the thing before.</summary>
    private bool IsAddition(Piece piece) =>
        piece.Match!.Has(EntityKind.Option)
        || _current.Head is not null
        || (_current.Number is not null && _segments.Exists(segment => segment.Head is not null));

    private void ReadWords(int i)
    {
        var piece = _pieces[i];
        if (IsOption(piece))
        {
            AddOption(piece);
        }
        else if (_current.Head is null)
        {
            var start = _mode is null && _extraStart >= 0 ? _extraStart : piece.Span.Start;
            _current.Head = new TextSpan(start, piece.Span.End);
            _mode = null;
            _extraStart = -1;
        }
        else if (_current.Thing is null || _pieces.IsTail(i))
        {
            _current.Head = new TextSpan(_current.Head.Value.Start, piece.Span.End);
        }
    }

    /// <summary>Unknown words after "with" or of the form of an option; but "with a …" at the beginning names a thing.</summary>
    private bool IsOption(Piece piece)
    {
        if (_mode is null && _extraStart < 0)
        {
            return OptionLikeWords.Is(piece.Text)
                && !FoodWords.IsIn(piece.Text)
                && (_current.Number is null || _current.Head is not null);
        }
        var first = _segments.Count == 0 && _current is { Head: null, Number: null, Options.Count: 0 };
        return !(_mode is null && first && FoodWords.IsIn(piece.Text));
    }
}
