using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Changes where an order comes from: another shop, this one, any but these.</summary>
/// <param name="turn">The turn.</param>
/// <param name="draft">The legs that are changed.</param>
public sealed class ShopRevision(TurnContext turn, LegDraft draft)
{
    /// <summary>不要瑞幸: not from these shops.</summary>
    public void Refuse(IReadOnlyList<ShopMention> shops)
    {
        foreach (var leg in draft.Legs.ToList())
        {
            var now = leg.Get<EntityReference>(ArgumentNames.Merchant)?.Id;
            var leaves = now is not null && shops.Any(shop => shop.Entities.Any(entity => entity.Id == now));
            var freed = leaves
                ? LegEditor.EachItem(
                    LegEditor.Without(leg, ArgumentNames.Merchant),
                    item => AnyShop.Of(item, turn.Index)
                )
                : leg;
            Refuse(leg, freed, [.. shops.Select(Reference)], string.Join(", ", shops.Select(shop => shop.Words)));
        }
    }

    /// <summary>换一家: from any shop but the one it was from.</summary>
    public void Other(string words)
    {
        foreach (var leg in draft.Legs.ToList())
        {
            var shop = leg.Get<EntityReference>(ArgumentNames.Merchant) ?? new EntityReference(words, null, words);
            var freed = LegEditor.Without(leg, ArgumentNames.Merchant);
            Refuse(leg, LegEditor.EachItem(freed, item => AnyShop.Of(item, turn.Index)), [shop], words);
        }
    }

    /// <summary>From this shop.</summary>
    public void Set(ShopMention shop)
    {
        foreach (var leg in draft.Legs.ToList())
        {
            var entity = shop.Entities.Count > 0 ? shop.Entities[0] : null;
            var reference = Reference(shop);
            var moved = LegEditor.EachItem(leg, item => AnyShop.In(item, entity, turn.Index, turn.Locale));
            var known = LegEditor.Known(moved.With(ArgumentNames.Merchant, reference), ArgumentNames.Merchant);
            draft.Update(
                leg,
                entity is null ? known with { Missing = [ArgumentNames.Merchant, .. known.Missing] } : known
            );
            draft.Explain(leg, ArgumentNames.Merchant, shop.Words);
        }
    }

    private void Refuse(Leg leg, Leg freed, IReadOnlyList<EntityReference> shops, string words)
    {
        var before = leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant) ?? [];
        draft.Update(leg, freed.With<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant, [.. before, .. shops]));
        draft.Explain(leg, ArgumentNames.NotMerchant, words);
    }

    private EntityReference Reference(ShopMention shop)
    {
        var entity = shop.Entities.Count > 0 ? shop.Entities[0] : null;
        return new EntityReference(
            shop.Words,
            entity?.Id,
            entity?.Entry.Name.In(turn.Locale) ?? shop.Words,
            entity?.ProviderId
        );
    }
}
