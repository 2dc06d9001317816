using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>One line of a quote: what will be made, how and at what price.</summary>
/// <param name="Surcharge">What the store asks on top of the menu's price today, per unit.</param>
/// <param name="Score">0…1: how well it fits the words.</param>
public sealed record QuotedItem(
    MenuItem Item,
    int Quantity,
    OptionChoices Choices,
    Money Surcharge,
    double Score,
    IReadOnlyList<LocalizedText> Notes
)
{
    /// <summary>Of one unit with its options, before coupons.</summary>
    public Money UnitPrice =>
        Choices.Options.Aggregate(
            Item.Price + Surcharge,
            (price, option) => price + (option.PriceDelta * option.Count)
        );

    /// <summary>As a line of the offer.</summary>
    public OfferLine ToLine(int number) =>
        new($"line-{number}", Item.Id, Item.Name, Quantity, UnitPrice, UnitPrice * Quantity, Choices.Options);
}
