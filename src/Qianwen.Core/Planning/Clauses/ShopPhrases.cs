using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// Finds misspelt shops whose words touch known names ("Bawng Tea Ji", 霸王茶鸡), before a part of them is taken for a
/// thing; and names of shops nobody knows, where "X's Y" or X家的Y says that X is one.
/// </summary>
public sealed class ShopPhrases(EntityIndex index, string text)
{
    private const int MostWords = 5;
    private const int MostHan = 9;

    /// <summary>The pieces with such shops recognised.</summary>
    public IReadOnlyList<Piece> Bind(IReadOnlyList<Piece> pieces)
    {
        var bound = new List<Piece>(pieces.Count);
        for (var i = 0; i < pieces.Count; )
        {
            var end = EndOfRun(pieces, i);
            if (end == i)
            {
                bound.Add(pieces[i++]);
                continue;
            }
            var run = pieces.Skip(i).Take(end - i).ToList();
            var marked = IsPossessive(pieces, end) || (i > 0 && pieces[i - 1].Kind == PieceKind.From);
            bound.AddRange(run.Exists(IsWords) ? Misspelt(run, marked) : run);
            i = end;
        }
        return Unknown(bound);
    }

    private static bool IsWords(Piece piece) => piece.Kind == PieceKind.Words;

    private static bool IsPossessive(IReadOnlyList<Piece> pieces, int i) =>
        i < pieces.Count && pieces[i].Kind == PieceKind.Possessive;

    /// <summary>The end of the names and unknown words that stand side by side from here on.</summary>
    private static int EndOfRun(IReadOnlyList<Piece> pieces, int i)
    {
        while (
            i < pieces.Count
            && pieces[i].Kind is PieceKind.Words or PieceKind.Thing or PieceKind.Shop or PieceKind.Option
        )
        {
            i++;
        }
        return i;
    }

    private List<Piece> Misspelt(List<Piece> run, bool marked)
    {
        var start = run[0].Span.Start;
        var tokens = Tokenizer.Split(text[start..run[^1].Span.End]);
        foreach (var (from, to) in Windows(tokens))
        {
            var span = new TextSpan(start + tokens[from].Span.Start, start + tokens[to - 1].Span.End);
            if (CanBeOne(run, span, marked) && Shop(tokens, from, to) is { } shop)
            {
                var match = new EntityMatch(span, shop, MatchReason.Typo);
                return
                [
                    .. Rest(run, run[0].Span.Start, span.Start),
                    new Piece(PieceKind.Shop, span, text[span.Start..span.End], match),
                    .. Rest(run, span.End, run[^1].Span.End),
                ];
            }
        }
        return run;
    }

    /// <summary>All ranges of the tokens, the longest first.</summary>
    private static IEnumerable<(int From, int To)> Windows(List<Token> tokens)
    {
        for (var length = Math.Min(tokens.Count, MostHan); length > 0; length--)
        {
            for (var from = 0; from + length <= tokens.Count; from++)
            {
                if (length <= MostWords || tokens[from].Kind == TokenKind.Han)
                {
                    yield return (from, from + length);
                }
            }
        }
    }

    /// <summary>Words of which at least one is unknown, no name cut apart; more than one piece unless marked as a shop.</summary>
    private static bool CanBeOne(List<Piece> run, TextSpan span, bool marked)
    {
        var covered = run.FindAll(piece => piece.Span.Overlaps(span));
        return covered.Exists(IsWords)
            && covered.TrueForAll(piece => IsWords(piece) || span.Contains(piece.Span))
            && (covered.Count > 1 || marked);
    }

    private List<NamedEntity>? Shop(List<Token> tokens, int from, int to)
    {
        if (FunctionWords.Contains(tokens[from].Text) || FunctionWords.Contains(tokens[to - 1].Text))
        {
            return null;
        }
        var key = string.Concat(tokens.Skip(from).Take(to - from).Select(token => token.Text));
        var nearest = key.Length < 3 ? [] : index.Fuzzy.Nearest(key, IsShop);
        var shops = nearest.SelectMany(near => near.Name.Entities.Where(IsShop)).Distinct().ToList();
        return shops.Count == 1 ? shops : null;
    }

    private static bool IsShop(NamedEntity entity) => entity.Kind == EntityKind.Merchant;

    /// <summary>What lies within a range, unknown words cut at its ends.</summary>
    private IEnumerable<Piece> Rest(List<Piece> run, int from, int to)
    {
        foreach (var piece in run.Where(piece => piece.Span.Start < to && piece.Span.End > from))
        {
            var (start, end) = (Math.Max(piece.Span.Start, from), Math.Min(piece.Span.End, to));
            var words = text[start..end];
            if (words.Trim().Length > 0)
            {
                yield return piece with
                {
                    Span = new TextSpan(start, end),
                    Text = words,
                };
            }
        }
    }

    /// <summary>"Joe's latte", 老王家的奶茶: what nobody knows is still a shop, to be asked about.</summary>
    private List<Piece> Unknown(List<Piece> pieces)
    {
        for (var i = pieces.Count - 2; i > 0; i--)
        {
            if (!Owns(pieces, i) || !Possessors.CanBeShop(pieces[i].Text, pieces[i - 1].Text))
            {
                continue;
            }
            var first = i - 1;
            while (first > 0 && pieces[first - 1].Kind is PieceKind.Words or PieceKind.Thing)
            {
                first--;
            }
            if (first > 0 && pieces[first - 1].Kind == PieceKind.From)
            {
                continue;
            }
            var span = new TextSpan(pieces[first].Span.Start, pieces[i - 1].Span.End);
            pieces.RemoveRange(first, i - first);
            pieces.Insert(first, new Piece(PieceKind.Shop, span, text[span.Start..span.End]));
            i = first;
        }
        return pieces;
    }

    private static bool Owns(List<Piece> pieces, int i) =>
        pieces[i].Kind == PieceKind.Possessive
        && IsWords(pieces[i - 1])
        && pieces[i + 1].Kind is PieceKind.Thing or PieceKind.Words or PieceKind.Option or PieceKind.Quantity;
}
