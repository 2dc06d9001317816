using System.Text.Json;
using Qianwen.Contracts.Planning;

namespace Qianwen.Simulations.Marketplace.Search;

/// <summary>What a leg asks of a food shop, read from its arguments.</summary>
/// <param name="Merchant">Id of the chain that is asked for; null where any will do.</param>
/// <param name="NotMerchants">Ids of chains that are not wanted.</param>
/// <param name="UnknownMerchant">The words for a shop that no vocabulary knows; null where there is none.</param>
public sealed record LegWishes(
    IReadOnlyList<OrderedItem> Items,
    string? Merchant,
    IReadOnlyList<string> NotMerchants,
    TimeWish? ArriveBy,
    string? UnknownMerchant
)
{
    /// <summary>Most lines of one order.</summary>
    public const int MostLines = 20;

    /// <summary>Reads a leg.</summary>
    /// <exception cref="JsonException">An argument has another shape, or there is nothing to order, or too much.</exception>
    public static LegWishes Read(Leg leg)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        if (items.Count is 0 or > MostLines)
        {
            throw new JsonException($"The argument 'items' must name 1 to {MostLines} things; it names {items.Count}.");
        }

        if (items.FirstOrDefault(item => item.Quantity < 1) is { } wrong)
        {
            throw new JsonException($"The quantity of '{wrong.Words}' must be at least 1; it is {wrong.Quantity}.");
        }

        var merchant = leg.Get<EntityReference>(ArgumentNames.Merchant);
        var not = leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant) ?? [];
        return new LegWishes(
            items,
            merchant?.Id,
            [.. not.Select(reference => reference.Id).OfType<string>()],
            leg.Get<TimeWish>(ArgumentNames.ArriveBy),
            merchant is { Id: null } ? merchant.Words : null
        );
    }
}
