using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Groups the pieces of an order into segments.</summary>
public sealed class SegmentBuilder(EntityIndex index, WorkingText text)
{
    private readonly OptionReader _options = new(index);
    private readonly List<Segment> _segments = [];
    private IReadOnlyList<Piece> _pieces = [];
    private Segment _current = new();
    private PieceKind? _mode;
    private int _count = 1;
    private int _extraStart = -1;

    /// <summary>The segments of the pieces, in order, none empty.</summary>
    public IReadOnlyList<Segment> Build(IReadOnlyList<Piece> pieces)
    {
        _pieces = pieces;
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
            case PieceKind.And when _mode is not null && ContinuesOptions(i + 1):
                break;
            case PieceKind.And:
                Close(pause: false);
                _current.AfterAnd = true;
                break;
            case PieceKind.Or when Significant(i + 1)?.Kind is PieceKind.Option or PieceKind.Extra:
                _mode ??= _current.Options is [.., { Said: true }] ? PieceKind.Without : null;
                break;
            case PieceKind.Or when _mode is null:
                ReadOr();
                break;
            case PieceKind.With or PieceKind.Without:
                _mode = piece.Kind;
                break;
            case PieceKind.Extra:
                _count = piece.Text is "triple" ? 3 : 2;
                _extraStart = piece.Span.Start;
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
            case PieceKind.PerPerson:
                Close(_current.IsEmpty && _current.AfterPause);
                _current.PerPerson = true;
                break;
            case PieceKind.Possessive when piece.Text == "的":
                ReadModifier();
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
        if (!_current.IsEmpty)
        {
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

    private Piece? Significant(int i)
    {
        while (i < _pieces.Count && _pieces[i].Kind is PieceKind.Noise or PieceKind.Measure or PieceKind.Possessive)
        {
            i++;
        }
        return i < _pieces.Count ? _pieces[i] : null;
    }

    /// <summary>"with oat milk and vanilla": after "with", an option follows "and" where no amount does.</summary>
    private bool ContinuesOptions(int i) =>
        Significant(i)?.Kind is PieceKind.Option or PieceKind.Extra
        || (Significant(i)?.Kind is PieceKind.Words && _mode == PieceKind.With && _current.Head is not null);

    private void ReadQuantity(int i)
    {
        var piece = _pieces[i];
        if (_mode is not null && Significant(i + 1)?.Kind is PieceKind.Option or PieceKind.Extra)
        {
            _count = Math.Clamp((int)piece.Number!.Value.Value, 1, 20);
            return;
        }
        var taken = _current.Number is not null;
        if (
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
    }

    /// <summary>热乎的拿铁: unknown words before 的 say how the thing is wished.</summary>
    private void ReadModifier()
    {
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
        if (i + 1 < _pieces.Count && _pieces[i + 1].Kind == PieceKind.Shop)
        {
            return i;
        }
        var latin = _pieces[i].Text is "from" or "via";
        var end = i + 1;
        while (end < _pieces.Count && _pieces[end].Kind is PieceKind.Words or PieceKind.Thing or PieceKind.Possessive)
        {
            end++;
        }
        if (!latin || end == i + 1)
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
        var begins = i + 1 < _pieces.Count && _pieces[i + 1].Kind is PieceKind.Possessive or PieceKind.Thing;
        if (
            _current.Shop is not null
            || (_current.Head is not null && begins && i > 0 && _pieces[i - 1].Kind != PieceKind.From)
        )
        {
            Close(pause: false);
        }
        _current.Shop = new ShopMention(
            text.Words(piece.Span),
            piece.Match!.Of(EntityKind.Merchant),
            piece.Match.Reason
        );
        if (_current is { Number: not null, Measure: not null, Head: null } && !LeadsToThing(i + 1))
        {
            _current.Head = piece.Span;
        }
        _mode = null;
    }

    /// <summary>一碗兰州拉面: a shop that is counted and followed by no thing is a dish of that name.</summary>
    private bool LeadsToThing(int i)
    {
        while (i < _pieces.Count && _pieces[i].Kind is PieceKind.Possessive or PieceKind.Option or PieceKind.Noise)
        {
            i++;
        }
        return i < _pieces.Count && _pieces[i].Kind is PieceKind.Thing or PieceKind.Words;
    }

    /// <summary>"no sugar less ice": "no" holds for one option, or for those joined to it with "and" or "or".</summary>
    private void EndWithout(int i)
    {
        if (_mode == PieceKind.Without && i > 0 && _pieces[i - 1].Kind is PieceKind.Option or PieceKind.Words)
        {
            _mode = null;
        }
    }

    private void AddOption(Piece piece)
    {
        var start = _extraStart >= 0 ? _extraStart : piece.Span.Start;
        var words = text.Words(new TextSpan(start, piece.Span.End));
        var without = _mode == PieceKind.Without;
        _current.Options.Add(
            piece.Match is { } match && match.Has(EntityKind.Option)
                ? _options.Known(match, words, without, _count)
                : _options.Unknown(words, without, _count)
        );
        _count = 1;
        _extraStart = -1;
    }

    private void ReadThing(Piece piece)
    {
        if (_mode == PieceKind.Without || (_mode == PieceKind.With && piece.Match!.Has(EntityKind.Option)))
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
        _current.Head = _current.Head is { } head ? new TextSpan(head.Start, piece.Span.End) : piece.Span;
        _mode = null;
    }

    private void ReadWords(int i)
    {
        var piece = _pieces[i];
        if (
            _mode is null
            && OptionLikeWords.Is(piece.Text)
            && !FoodWords.IsIn(piece.Text)
            && (_current.Number is null || _current.Head is not null)
        )
        {
            AddOption(piece);
            return;
        }
        if (_mode is not null || _extraStart >= 0)
        {
            if (
                _mode == PieceKind.With
                && _current.Number is not null
                && _current.Head is null
                && _current.Options.Count == 0
            )
            {
                _mode = null;
            }
            else
            {
                AddOption(piece);
                return;
            }
        }
        if (_current.Head is null)
        {
            _current.Head = piece.Span;
        }
        else if (_current.Thing is null || IsTail(i))
        {
            _current.Head = new TextSpan(_current.Head.Value.Start, piece.Span.End);
        }
    }

    /// <summary>"chicken burger deluxe", 咖啡机: unknown words right behind the thing, or one character, make another thing.</summary>
    private bool IsTail(int i) =>
        i > 0
        && _pieces[i - 1] is { Kind: PieceKind.Thing } thing
        && (
            Characters.IsLatin(_pieces[i].Text[0])
            || (
                _pieces[i].Span.Length == 1
                && Characters.IsHan(_pieces[i].Text[0])
                && thing.Span.End == _pieces[i].Span.Start
            )
        );
}
