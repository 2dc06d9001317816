using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Looks at unknown words for names that are almost right; only a clear winner is taken.</summary>
public sealed class SlipCorrector(EntityIndex index, Func<NamedEntity, bool> wanted)
{
    private const int MostWords = 4;
    private const int LongestChinese = 10;

    /// <summary>The pieces with misspelt names recognised.</summary>
    public IReadOnlyList<Piece> Correct(IReadOnlyList<Piece> pieces)
    {
        var corrected = new List<Piece>(pieces.Count);
        foreach (var piece in Widened(pieces))
        {
            if (piece.Kind == PieceKind.Words)
            {
                corrected.AddRange(Split(piece));
            }
            else
            {
                corrected.Add(piece);
            }
        }
        return corrected;
    }

    /// <summary>"boya juxian": where a short name touches an unknown word, both together may be a longer name.</summary>
    private List<Piece> Widened(IReadOnlyList<Piece> pieces)
    {
        var widened = new List<Piece>(pieces.Count);
        foreach (var piece in pieces)
        {
            if (widened.Count > 0 && Together(widened[^1], piece) is { } both)
            {
                widened[^1] = both;
            }
            else
            {
                widened.Add(piece);
            }
        }
        return widened;
    }

    private Piece? Together(Piece left, Piece right)
    {
        var name = left.Kind == PieceKind.Words ? right : left;
        var words = left.Kind == PieceKind.Words ? left : right;
        if (name.Match is null || words.Kind != PieceKind.Words)
        {
            return null;
        }
        var han = Characters.HasHan(left.Text + right.Text);
        if (han ? left.Span.End != right.Span.Start : words.Text.Length < 3)
        {
            return null;
        }
        var key = NameKey.Of(left.Text + right.Text);
        var nearest = index.Fuzzy.Nearest(key, wanted);
        if (
            nearest.Count == 0
            || !(nearest.Count == 1 || SameEntities(nearest))
            || !IsSure(nearest[0], key, name.Match)
        )
        {
            return null;
        }
        var span = new TextSpan(left.Span.Start, right.Span.End);
        return Named(words with { Span = span, Text = $"{left.Text} {right.Text}" }, nearest[0].Name);
    }

    /// <summary>
    /// One other character can make another dish, so Chinese names must sound the same or be the longer form of the
    /// name that was found.
    /// </summary>
    private static bool IsSure((NameEntry Name, int Distance) near, string key, EntityMatch match) =>
        Shares(near.Name, match)
        || (Characters.IsHan(key[0]) ? Pinyin.Joined(key) == Pinyin.Joined(near.Name.Key) : near.Distance <= 1);

    private static bool Shares(NameEntry entry, EntityMatch match) =>
        entry.Entities.Any(entity => match.Entities.Contains(entity));

    private List<Piece> Split(Piece words)
    {
        var tokens = Tokenizer.Split(words.Text);
        if (Best(tokens) is not { } best)
        {
            return [words];
        }
        var found = new List<Piece>();
        if (best.Start > 0)
        {
            found.AddRange(Split(Part(words, tokens, 0, best.Start)));
        }
        found.Add(Named(Part(words, tokens, best.Start, best.End), best.Name));
        if (best.End < tokens.Count)
        {
            found.AddRange(Split(Part(words, tokens, best.End, tokens.Count)));
        }
        return found;
    }

    private (int Start, int End, NameEntry Name)? Best(List<Token> tokens)
    {
        (int Start, int End, NameEntry Name, int Score)? best = null;
        for (var start = 0; start < tokens.Count; start++)
        {
            var longest = tokens[start].Kind == TokenKind.Han ? LongestChinese : MostWords;
            for (var end = Math.Min(tokens.Count, start + longest); end > start; end--)
            {
                if (Match(tokens, start, end) is not { } match)
                {
                    continue;
                }
                var score = (match.Distance * 10) - (end - start);
                if (best is null || score < best.Value.Score)
                {
                    best = (start, end, match.Name, score);
                }
            }
        }
        return best is { } found ? (found.Start, found.End, found.Name) : null;
    }

    private (NameEntry Name, int Distance)? Match(List<Token> tokens, int start, int end)
    {
        var han = tokens[start].Kind == TokenKind.Han;
        var whole = end - start == tokens.Count;
        if (
            end - start == 1
            && (han || FunctionWords.Contains(tokens[start].Text) || FoodWords.Contains(tokens[start].Text))
        )
        {
            return null;
        }
        if (FunctionWords.Contains(tokens[start].Text) || FunctionWords.Contains(tokens[end - 1].Text))
        {
            return null;
        }
        var key = string.Concat(tokens.Skip(start).Take(end - start).Select(token => token.Text));
        if (key.Length < (han ? (whole ? 2 : 4) : 5))
        {
            return null;
        }
        var nearest = index.Fuzzy.Nearest(key, wanted);
        return
            (nearest.Count == 1 || SameEntities(nearest))
            && !MayInvert(nearest[0], han)
            && (han || Keeps(tokens, start, end, nearest[0].Name.Key))
            && (!han || SoundsAlike(key, nearest[0].Name.Key))
            ? nearest[0]
            : null;
    }

    /// <summary>A slip hardly ever changes the first letter; and "sea salt cookie" is no misspelt sea salt coffee: what is spelt as food is meant so.</summary>
    private static bool Keeps(List<Token> tokens, int start, int end, string name) =>
        tokens[start].Text[0] == name[0]
        && tokens
            .Skip(start)
            .Take(end - start)
            .All(token =>
                !FoodWords.Contains(token.Text) || name.Contains(token.Text.TrimEnd('s'), StringComparison.Ordinal)
            );

    /// <summary>八宝饭 is no misspelt 八宝粥: a Chinese slip keeps the sound, or nearly so; a longer name may lack a character.</summary>
    private static bool SoundsAlike(string said, string name)
    {
        if (said.Length != name.Length)
        {
            return Math.Min(said.Length, name.Length) >= 4;
        }
        return Pinyin.Joined(said) is { } left
            && Pinyin.Joined(name) is { } right
            && EditDistance.Bounded(left, right, bound: 2) <= 2;
    }

    /// <summary>One character makes 多 of 少 and "less" of "more": Chinese options are never corrected, English ones hardly.</summary>
    private static bool MayInvert((NameEntry Name, int Distance) near, bool han) =>
        near.Name.Entities.All(entity => entity.Kind == EntityKind.Option) && (han || near.Distance > 1);

    private static bool SameEntities(IReadOnlyList<(NameEntry Name, int Distance)> nearest) =>
        nearest.Count > 1 && nearest.All(pair => pair.Name.Entities[0] == nearest[0].Name.Entities[0]);

    private static Piece Part(Piece words, List<Token> tokens, int start, int end)
    {
        var (from, to) = (tokens[start].Span.Start, tokens[end - 1].Span.End);
        return words with
        {
            Span = new TextSpan(words.Span.Start + from, words.Span.Start + to),
            Text = words.Text[from..to],
        };
    }

    private Piece Named(Piece part, NameEntry name)
    {
        var match = new EntityMatch(part.Span, [.. name.Entities.Where(wanted)], MatchReason.Typo);
        var kind =
            match.Has(EntityKind.Item) || match.Has(EntityKind.Category) ? PieceKind.Thing
            : match.Has(EntityKind.Merchant) ? PieceKind.Shop
            : PieceKind.Option;
        return part with { Kind = kind, Match = match };
    }
}
