using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>The segment that is being written, and how the next words belong to it.</summary>
public sealed class SegmentWriter(EntityIndex index, WorkingText text)
{
    private readonly OptionReader _options = new(index);
    private readonly List<Segment> _segments = [];
    private int _count = 1;
    private int _extraStart = -1;
    private int _beforeNumber;
    private bool _repeats;
    private bool _softened;
    private bool _dangling;
    private bool _respectively;

    /// <summary>The segment.</summary>
    public Segment Current { get; private set; } = new();

    /// <summary>"with" or "without" while it holds; null otherwise.</summary>
    public PieceKind? Mode { get; set; }

    /// <summary>What was finished, in order, none empty.</summary>
    public IReadOnlyList<Segment> Segments => _segments;

    /// <summary>True while "extra" or "not too" waits for what it belongs to.</summary>
    public bool HasPrefix => _extraStart >= 0;

    /// <summary>Finishes the segment.</summary>
    public void Close(bool pause)
    {
        AddDangling();
        if (Current.IsEmpty)
        {
            Current.AfterPause |= pause;
            Current.AfterAnd = false;
        }
        else
        {
            _segments.Add(Current);
            Current = new Segment { AfterPause = pause };
        }
        Mode = null;
        _count = 1;
        _repeats = false;
        _extraStart = -1;
    }

    /// <summary>Begins "with" or "without".</summary>
    public void Mark(PieceKind mode)
    {
        Mode = mode;
        _dangling = mode == PieceKind.Without;
    }

    /// <summary>Remembers "extra", "double" or "not too" before what it belongs to.</summary>
    public void Prefix(Piece piece, bool soften)
    {
        _count =
            _repeats ? _count
            : piece.Text is "triple" ? 3
            : piece.Text is "double" or "双份" ? 2
            : 1;
        _extraStart = piece.Span.Start;
        _softened = soften;
    }

    /// <summary>From here on, one each of the last thing: 分别.</summary>
    public void Distribute()
    {
        Close(pause: false);
        _respectively = true;
    }

    /// <summary>Says how many times the next option is wished.</summary>
    public void Repeat(decimal count)
    {
        _count = (int)Math.Clamp(count, 1, 20);
        _repeats = true;
    }

    /// <summary>Remembers the measure word of the thing; that of a counted option says nothing of it.</summary>
    public void Measure(Piece piece)
    {
        if (!_repeats && piece.Measure is not null)
        {
            Current.Measure ??= piece.Measure;
            Current.Unit ??=
                Characters.IsHan(piece.Text[0]) && piece.Text is not ("被" or "样" or "款" or "单") ? piece.Text : null;
        }
    }

    /// <summary>Counts what is being written.</summary>
    public void Count(Piece piece)
    {
        Current.Number = piece.Number;
        Current.NumberSpan = piece.Span;
        Measure(piece);
        Mode = null;
        _beforeNumber = Current.Options.Count;
    }

    /// <summary>拿铁大杯两杯中杯一杯: the options behind the amount begin another segment.</summary>
    public void MoveTrailingOptions()
    {
        var trailing = Current.Options.Skip(_beforeNumber).ToList();
        Current.Options.RemoveRange(_beforeNumber, trailing.Count);
        Close(pause: false);
        Current.Options.AddRange(trailing);
    }

    /// <summary>Adds an option, with the prefix before it.</summary>
    public void AddOption(Piece piece)
    {
        var start = _extraStart >= 0 ? _extraStart : piece.Span.Start;
        var words = text.Words(new TextSpan(start, piece.Span.End));
        var without = Mode == PieceKind.Without;
        Current.Options.Add(
            !_softened && piece.Match is { } match && match.Has(EntityKind.Option)
                ? _options.Known(match, words, without, _count)
                : _options.Unknown(words, without, _repeats ? _count : 1) with
                {
                    Thing = piece.Kind == PieceKind.Thing,
                }
        );
        _dangling = false;
        _softened = false;
        _count = 1;
        _repeats = false;
        _extraStart = -1;
    }

    /// <summary>Adds words as a wish of their own.</summary>
    public void AddWish(string words) => Current.Options.Add(_options.Unknown(words, without: false, 1));

    /// <summary>What was named last is not wished: …，花生不要.</summary>
    public void LeaveOut()
    {
        if (Current.Head is { } head)
        {
            Current.Options.Add(_options.Unknown(text.Words(head), without: true, 1));
            Current.Head = null;
            Current.Thing = null;
            return;
        }
        var last = Current.Options[^1];
        Current.Options[^1] = _options.Unknown(last.Words, without: true, 1);
    }

    /// <summary>Makes unknown words the head, with the prefix before them.</summary>
    public void Begin(TextSpan words)
    {
        var start = Mode is null && _extraStart >= 0 ? _extraStart : words.Start;
        Current.Head = new TextSpan(start, words.End);
        Mode = null;
        _extraStart = -1;
    }

    /// <summary>"one with milk, one without": what the one before has.</summary>
    private void AddDangling()
    {
        if (_dangling && Current.Head is null && _segments is [.., { Options.Count: > 0 } sibling])
        {
            Current.Options.AddRange(sibling.Options.Select(option => option with { Said = true, Exclude = true }));
        }
        _dangling = false;
        if (_respectively && Current is { Number: null, Head: null, Options.Count: > 0 })
        {
            Current.Number = new NumberMatch(1, 0);
        }
    }
}
