using System.Text;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>
/// Finds the names of a vocabulary in a sentence. Chinese needs no segmentation: every position is tried; Latin names match whole words, joined or split ("bawang chaji", "ba wang cha ji").
/// </summary>
public static class EntityLinker
{
    private const int MostTokens = 24;

    /// <summary>All names in the tokens, none overlapping, in order.</summary>
    public static IReadOnlyList<EntityMatch> Link(
        EntityIndex index,
        IReadOnlyList<Token> tokens,
        Func<NamedEntity, bool>? wanted = null
    )
    {
        var all = new List<EntityMatch>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Taken) && !tokens[i].Is("'s"))
            {
                From(index, tokens, i, wanted, all);
            }
        }
        return WithoutPartsOfWords(tokens, NameSelection.Best(all));
    }

    /// <summary>One Chinese character names an option only where it stands alone, or beside another name (热拿铁).</summary>
    private static List<EntityMatch> WithoutPartsOfWords(IReadOnlyList<Token> tokens, List<EntityMatch> matches)
    {
        if (!matches.Exists(IsOneHan))
        {
            return matches;
        }
        var loose = new LooseHan([.. matches.Where(match => !IsOneHan(match))]);
        return matches.FindAll(match =>
            !IsOneHan(match) || loose.StandsAlone(tokens, TokenAt(tokens, match.Span.Start))
        );

        bool IsOneHan(EntityMatch match) =>
            match.Span.Length == 1 && tokens[TokenAt(tokens, match.Span.Start)].Kind == TokenKind.Han;
    }

    private static int TokenAt(IReadOnlyList<Token> tokens, int start)
    {
        var at = 0;
        while (tokens[at].Span.Start != start)
        {
            at++;
        }
        return at;
    }

    private static void From(
        EntityIndex index,
        IReadOnlyList<Token> tokens,
        int start,
        Func<NamedEntity, bool>? wanted,
        List<EntityMatch> found
    )
    {
        var key = new StringBuilder();
        var bound = MostTokens;
        for (var end = start; end < tokens.Count && end - start < MostTokens; end++)
        {
            if (tokens[end].Kind == TokenKind.Taken || IsHardBreak(tokens[end]))
            {
                return;
            }
            NameKey.Append(key, tokens[end]);
            if (key.Length >= 2)
            {
                bound = index.LongestFrom(key[0], key[1]);
            }
            if (key.Length > bound + 3)
            {
                return;
            }
            if (tokens[end].Kind != TokenKind.Punctuation)
            {
                Probe(index, tokens, (start, end), key.ToString(), wanted, found);
            }
        }
    }

    private static bool IsHardBreak(Token token) =>
        token.Kind == TokenKind.Punctuation && token.Text is "," or "。" or "!" or "?" or ";" or "、" or "\n" or ":";

    private static void Probe(
        EntityIndex index,
        IReadOnlyList<Token> tokens,
        (int Start, int End) range,
        string key,
        Func<NamedEntity, bool>? wanted,
        List<EntityMatch> found
    )
    {
        var exact = index.Find(key);
        var entry = exact ?? Singular(index, tokens[range.End], key);
        if (entry is null || (range.Start == range.End && FunctionWords.Contains(key)))
        {
            return;
        }
        var entities = wanted is null ? entry.Entities : [.. entry.Entities.Where(wanted)];
        if (entities.Count > 0 && !IsTooShort(tokens, range, entities))
        {
            var span = new TextSpan(tokens[range.Start].Span.Start, tokens[range.End].Span.End);
            found.Add(new EntityMatch(span, entities, entry.Reason, exact is null));
        }
    }

    private static NameEntry? Singular(EntityIndex index, Token last, string key) =>
        last.Kind == TokenKind.Latin && !last.Is("'s") && NameKey.Singular(key) is { } singular
            ? index.Find(singular)
            : null;

    private static bool IsTooShort(
        IReadOnlyList<Token> tokens,
        (int Start, int End) range,
        IReadOnlyList<NamedEntity> entities
    )
    {
        if (range.Start != range.End)
        {
            return false;
        }
        var only = tokens[range.Start];
        return only.Kind switch
        {
            TokenKind.Han => !entities.All(entity => entity.Kind == EntityKind.Option),
            TokenKind.Number => true,
            _ => only.Text.Length < 2,
        };
    }
}
