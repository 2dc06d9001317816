using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Looks ahead and back in the pieces of an order.</summary>
public sealed class PieceCursor(IReadOnlyList<Piece> pieces)
{
    /// <summary>How many pieces there are.</summary>
    public int Count => pieces.Count;

    /// <summary>The piece at a place.</summary>
    public Piece this[int i] => pieces[i];

    /// <summary>The kind of the piece at a place; null beyond the ends.</summary>
    public PieceKind? KindAt(int i) => i >= 0 && i < pieces.Count ? pieces[i].Kind : null;

    /// <summary>The group of the option at a place.</summary>
    public string GroupAt(int i) =>
        pieces[i].Match?.Of(EntityKind.Option) is [var option, ..] ? OptionReader.Group(option) : OptionWish.Other;

    /// <summary>The kind of the first piece from here on that carries weight; null where none does.</summary>
    public PieceKind? Significant(int i) => KindAt(After(i));

    /// <summary>The place of the first piece from here on that carries weight.</summary>
    public int After(int i)
    {
        while (KindAt(i) is PieceKind.Noise or PieceKind.Measure or PieceKind.Possessive)
        {
            i++;
        }
        return i;
    }

    /// <summary>The first place from here on that holds no measure word.</summary>
    public int AfterMeasure(int i) => KindAt(i) == PieceKind.Measure ? i + 1 : i;

    /// <summary>True where a thing follows, with nothing but options between.</summary>
    public bool LeadsToThing(int i)
    {
        while (KindAt(i) is PieceKind.Possessive or PieceKind.Option or PieceKind.Noise)
        {
            i++;
        }
        return KindAt(i) is PieceKind.Thing or PieceKind.Words;
    }

    /// <summary>The end of the words of an unknown shop that begin here.</summary>
    public int EndOfName(int i)
    {
        while (KindAt(i) is PieceKind.Words or PieceKind.Thing or PieceKind.Possessive)
        {
            i++;
        }
        return i;
    }

    /// <summary>The last piece of what an order is for: "the town hall".</summary>
    public int EndOfOccasion(int i)
    {
        while (KindAt(i + 1) is PieceKind.Words or PieceKind.Noise)
        {
            i++;
        }
        return i;
    }

    /// <summary>"chicken burger deluxe", 咖啡机: unknown words right behind the thing, or one character, make another thing.</summary>
    public bool IsTail(int i)
    {
        if (KindAt(i - 1) != PieceKind.Thing)
        {
            return false;
        }
        var first = pieces[i].Text[0];
        var single = pieces[i].Span.Length == 1 && pieces[i - 1].Span.End == pieces[i].Span.Start;
        return Characters.IsLatin(first) || (single && Characters.IsHan(first));
    }

    /// <summary>True where the next piece belongs to the same word, or is the next English word.</summary>
    public bool TouchesNext(int i)
    {
        if (i + 1 >= pieces.Count)
        {
            return false;
        }
        var gap = pieces[i + 1].Span.Start - pieces[i].Span.End;
        return gap == 0 || (gap == 1 && Characters.IsLatin(pieces[i].Text[0]));
    }
}
