using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>
/// "iced americano" may be on one shop's menu under just that name; who says it without naming the shop means any
/// americano, iced. A name of a single shop that is made of a kind of thing and options is read as those.
/// </summary>
public static class GenericReading
{
    /// <summary>The names, with such ones taken apart.</summary>
    public static IReadOnlyList<EntityMatch> Of(
        EntityIndex index,
        IReadOnlyList<Token> tokens,
        IReadOnlyList<EntityMatch> names
    ) => [.. names.SelectMany(name => Apart(index, tokens, name) ?? [name])];

    private static IReadOnlyList<EntityMatch>? Apart(EntityIndex index, IReadOnlyList<Token> tokens, EntityMatch name)
    {
        var kinds = name.Of(EntityKind.Category);
        if (name.Has(EntityKind.Option) || name.Has(EntityKind.Merchant) || (kinds.Count == 0 && Shops(name) != 1))
        {
            return null;
        }
        var within = tokens.Where(token => name.Span.Contains(token.Span)).ToList();
        for (var at = 1; at < within.Count; at++)
        {
            var (left, right) = (Part(index, within[..at]), Part(index, within[at..]));
            if (left is null || right is null)
            {
                continue;
            }
            var (kind, option) = left.Has(EntityKind.Category) ? (left, right) : (right, left);
            var same = kinds.Count == 0 || kind.Entities.Any(kinds.Contains);
            if (same && kind.Has(EntityKind.Category) && option.Has(EntityKind.Option))
            {
                return [left, right];
            }
        }
        return null;
    }

    private static EntityMatch? Part(EntityIndex index, List<Token> tokens)
    {
        var key = NameKey.Of(string.Concat(tokens.Select(token => token.Text)));
        var entry = index.Find(key) ?? (NameKey.Singular(key) is { } singular ? index.Find(singular) : null);
        var entities = entry
            ?.Entities.Where(entity => entity.Kind is EntityKind.Category or EntityKind.Option)
            .ToList();
        return entities is { Count: > 0 }
            ? new EntityMatch(new TextSpan(tokens[0].Span.Start, tokens[^1].Span.End), entities, entry!.Reason)
            : null;
    }

    private static int Shops(EntityMatch name) =>
        name.Entities.Select(entity => (entity.ProviderId, entity.Entry.Parent)).Distinct().Count();
}
