using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// Finds Chinese names of shops and items that are written with other characters of the same sound (星吧客 for 星巴克),
/// before one of their characters is taken for a small word or a measure word.
/// </summary>
public static class SoundAlikes
{
    private const int Shortest = 3;
    private const int Longest = 8;

    /// <summary>The names with such names added, none overlapping, in order.</summary>
    public static IReadOnlyList<EntityMatch> Add(
        EntityIndex index,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<EntityMatch> names,
        Func<NamedEntity, bool> wanted
    )
    {
        var found = new List<EntityMatch>(names);
        for (var start = 0; start + Shortest <= tokens.Count; start++)
        {
            for (var length = Math.Min(Longest, tokens.Count - start); length >= Shortest; length--)
            {
                if (At(index, tokens, (start, start + length), found, wanted) is { } match)
                {
                    found.Add(match);
                    break;
                }
            }
        }
        return [.. found.OrderBy(match => match.Span.Start)];
    }

    private static EntityMatch? At(
        EntityIndex index,
        IReadOnlyList<Token> tokens,
        (int Start, int End) range,
        List<EntityMatch> found,
        Func<NamedEntity, bool> wanted
    )
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var joined = i == range.Start || tokens[i - 1].Span.End == tokens[i].Span.Start;
            if (tokens[i].Kind != TokenKind.Han || !joined)
            {
                return null;
            }
        }
        var span = new TextSpan(tokens[range.Start].Span.Start, tokens[range.End - 1].Span.End);
        if (found.Exists(match => match.Span.Overlaps(span)))
        {
            return null;
        }
        var key = string.Concat(tokens.Skip(range.Start).Take(range.End - range.Start).Select(token => token.Text));
        var entities = index
            .Fuzzy.SameSound(key)
            .SelectMany(name => name.Entities)
            .Where(entity => entity.Kind is EntityKind.Merchant or EntityKind.Item && wanted(entity))
            .Distinct()
            .ToList();
        return entities.Count > 0 ? new EntityMatch(span, entities, MatchReason.Pinyin) : null;
    }
}
