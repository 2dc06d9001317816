using System.Text.Json;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>The limits that a person's sentence sets on an offer.</summary>
public static class OfferLimits
{
    public const string OverBudget = "over_budget";
    public const string OtherCurrency = "other_currency";
    public const string TooLate = "too_late";
    public const string UnwantedShop = "unwanted_shop";

    /// <summary>Which limit an offer breaks; null for none.</summary>
    public static string? Violation(Leg leg, Offer offer)
    {
        if (BudgetViolation(leg, offer) is { } broken)
        {
            return broken;
        }

        if (leg.Get<TimeWish>(ArgumentNames.ArriveBy) is { NotBefore: false } wish && offer.ArriveBy > wish.At)
        {
            return TooLate;
        }

        return IsUnwanted(leg, offer) ? UnwantedShop : null;
    }

    /// <summary>How an offer breaks the budget: <see cref="OverBudget"/>, <see cref="OtherCurrency"/>, or null for not at all.</summary>
    public static string? BudgetViolation(Leg leg, Offer offer) =>
        BudgetOf(leg) is { } budget ? BreaksBudget(budget, offer) : null;

    /// <summary>The most that a leg may cost; null where no amount was named.</summary>
    public static BudgetLimit? BudgetOf(Leg leg) =>
        leg.Args.TryGetValue(ArgumentNames.Budget, out var value)
        && value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("max", out var most)
        && most.ValueKind == JsonValueKind.Object
            ? leg.Get<BudgetLimit>(ArgumentNames.Budget)
            : null;

    /// <summary>True where the offer is of a shop that the person ruled out.</summary>
    public static bool IsUnwanted(Leg leg, Offer offer) =>
        (leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant) ?? []).Any(shop => Names(shop, offer));

    private static string? BreaksBudget(BudgetLimit budget, Offer offer)
    {
        if (budget.Max.Currency != offer.Total.Currency)
        {
            return OtherCurrency;
        }

        var over = budget.PerItem ? offer.Lines.Any(line => line.UnitPrice > budget.Max) : offer.Total > budget.Max;
        return over ? OverBudget : null;
    }

    private static bool Names(EntityReference shop, Offer offer) =>
        shop.Id is { } id
            ? id == offer.MerchantId || id == offer.StoreId
            : shop.Name == offer.MerchantName.Zh || shop.Name == offer.MerchantName.En;
}
