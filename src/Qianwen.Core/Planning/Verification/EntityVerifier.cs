using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Verification;

/// <summary>
/// Checks names of shops, places and people. An id holds only where the registry has it and the person's words name it;
/// where the words themselves name exactly one thing, that is taken; all else is kept word for word.
/// </summary>
public sealed class EntityVerifier(VerificationContext context)
{
    /// <summary>The verdict on a name.</summary>
    public ArgumentVerdict Name(JsonElement proposed, Func<NamedEntity, bool> wanted)
    {
        if (proposed.Text("words") is not { } words || !context.Words.Said(words))
        {
            return new ArgumentVerdict.Unsaid();
        }
        var (reference, reason) = Refer(words, proposed.Text("id"), wanted);
        return VerificationContext.Accept(reference, words, reason);
    }

    /// <summary>A said name; null where it was not said.</summary>
    public EntityReference? Reference(JsonElement proposed, Func<NamedEntity, bool> wanted) =>
        proposed.Text("words") is { } words && context.Words.Said(words)
            ? Refer(words, proposed.Text("id"), wanted).Reference
            : null;

    /// <summary>The verdict on where goods are brought: resolved from the words alone.</summary>
    public ArgumentVerdict Delivery(JsonElement proposed)
    {
        var words = proposed.Text("words");
        var said = words is not null && context.Words.Said(words);
        var mention = said ? AddressReading.Whole(words!, context.Index) : null;
        return AddressResolver.Resolve(mention, context.Request, context.Locale) is { } found
            ? VerificationContext.Accept(found.Address, said ? words! : "", found.Reason)
            : new ArgumentVerdict.Unsaid();
    }

    /// <summary>The entities that words name: exactly, else by sound or with slips.</summary>
    public IReadOnlyList<NamedEntity> Named(string words, Func<NamedEntity, bool> wanted)
    {
        var key = NameKey.Of(words);
        if (key.Length == 0)
        {
            return [];
        }
        var whole = context.Index.Find(key)?.Entities.Where(wanted).ToList() ?? [];
        if (whole.Count > 0)
        {
            return whole;
        }
        var part = EntityLinker
            .Link(context.Index, Tokenizer.Split(FoldedText.Of(words).Text), wanted)
            .SelectMany(match => match.Entities)
            .Where(wanted)
            .ToList();
        return part.Count > 0
            ? part
            : [.. context.Index.Fuzzy.Nearest(key, wanted).SelectMany(pair => pair.Name.Entities).Where(wanted)];
    }

    /// <summary>True for the names of a shop, place, city or brand: not for what is sold.</summary>
    public static bool IsNotSold(NamedEntity entity) => entity.Kind is not (EntityKind.Item or EntityKind.Option);

    private (EntityReference Reference, string Reason) Refer(string words, string? id, Func<NamedEntity, bool> wanted)
    {
        var named = Named(words, wanted).DistinctBy(entity => (entity.ProviderId, entity.Id)).ToList();
        var chosen = id is null ? null : named.Find(entity => entity.Id == id);
        if (chosen is null && named is [var only] && IsWhole(words, only))
        {
            chosen = only;
        }
        return chosen is null
            ? (new EntityReference(words, null, words), "words")
            : (
                new EntityReference(words, chosen.Id, chosen.Entry.Name.In(context.Locale), chosen.ProviderId),
                "vocabulary"
            );
    }

    private bool IsWhole(string words, NamedEntity entity) =>
        context.Index.Find(NameKey.Of(words))?.Entities.Contains(entity) ?? false;
}
