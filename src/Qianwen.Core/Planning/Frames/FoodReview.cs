using System.Globalization;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Finds the one question to ask next about legs: the most essential of what is missing.</summary>
public static class FoodReview
{
    private const string QuantitySuffix = ".quantity";

    /// <summary>The question; null where nothing is missing.</summary>
    public static PlanQuestion? Next(IReadOnlyList<Leg> legs, PlanRequest request, EntityIndex index, string locale)
    {
        var missing = legs.SelectMany(leg => leg.Missing.Select(argument => (Leg: leg, Argument: argument)))
            .OrderBy(pair => Rank(pair.Argument))
            .FirstOrDefault();
        return missing.Leg is null ? null : Ask(missing.Leg, missing.Argument, request, index, locale);
    }

    /// <summary>The leg without the doubts about its shop and things that a change has settled.</summary>
    public static Leg Recheck(Leg leg, EntityIndex index)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        var merchant = leg.Get<EntityReference>(ArgumentNames.Merchant);
        var settled = merchant is null || (merchant.Id is { } id && !items.Any(item => IsElsewhere(item, id, index)));
        return leg with
        {
            Missing =
            [
                .. leg
                    .Missing.Where(argument => argument != ArgumentNames.Merchant || !settled)
                    .Where(argument => argument != ArgumentNames.Items || items.Count == 0),
            ],
        };
    }

    /// <summary>The leg without the doubt about an amount, where its line now says one.</summary>
    public static Leg Recount(Leg leg, PlanQuestion question)
    {
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        var line = LineOf(question.Argument);
        var counted = leg.Id == question.LegId && line < items.Count && items[line].QuantityStated;
        return counted ? leg with { Missing = [.. leg.Missing.Where(argument => argument != question.Argument)] } : leg;
    }

    private static bool IsElsewhere(OrderedItem item, string merchant, EntityIndex index) =>
        item is { Ids.Count: 0, Category: null }
        && Named(index, item.Words, EntityKind.Item).Any(entity => entity.Entry.Parent != merchant);

    /// <summary>The line an argument path is about: 1 of <c>items[1].quantity</c>; 0 where it names none.</summary>
    public static int LineOf(string argument)
    {
        var open = argument.IndexOf('[', StringComparison.Ordinal);
        var close = argument.IndexOf(']', StringComparison.Ordinal);
        return
            open >= 0
            && close > open
            && int.TryParse(argument.AsSpan(open + 1, close - open - 1), CultureInfo.InvariantCulture, out var line)
            ? line
            : 0;
    }

    /// <summary>True for the path of an amount.</summary>
    public static bool IsQuantity(string argument) => argument.EndsWith(QuantitySuffix, StringComparison.Ordinal);

    private static int Rank(string argument) =>
        argument switch
        {
            ArgumentNames.Items => 0,
            ArgumentNames.Merchant => 1,
            ArgumentNames.ArriveBy => 2,
            ArgumentNames.Address => 4,
            _ when IsQuantity(argument) => 3,
            _ => 2,
        };

    private static PlanQuestion Ask(Leg leg, string argument, PlanRequest request, EntityIndex index, string locale)
    {
        var merchant = leg.Get<EntityReference>(ArgumentNames.Merchant);
        var items = leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) ?? [];
        switch (argument)
        {
            case ArgumentNames.Items:
                return FoodQuestions.What(leg.Id, merchant?.Name, leg.Get<int?>(ArgumentNames.Quantity), locale);
            case ArgumentNames.Merchant:
                return AskShop(leg, merchant, items, index, locale);
            case ArgumentNames.ArriveBy:
                return FoodQuestions.When(leg.Id, locale);
            case ArgumentNames.Budget:
                return FoodQuestions.HowMuch(leg.Id, locale);
            case ArgumentNames.Address:
                var address = leg.Get<DeliveryAddress>(ArgumentNames.Address);
                var places = address?.Words is { } said ? NearNames.Places(index, said) : [];
                return FoodQuestions.WhereTo(leg.Id, address?.Words, places, request.Profile.Addresses, locale);
        }
        var line = Math.Min(LineOf(argument), items.Count - 1);
        if (IsQuantity(argument))
        {
            return FoodQuestions.HowMany(leg.Id, line, items[line], locale);
        }
        var near = merchant?.Id is { } id
            ? NearNames.Find(index, items[line].Words, id)
            : NearNames.Anywhere(index, items[line].Words);
        if (near.Count > 0)
        {
            return FoodQuestions.DidYouMean(leg.Id, line, items[line].Words, near, locale);
        }
        return merchant is { Id: { } shop } && index.Menu(shop).Take(5).ToList() is { Count: > 0 } menu
            ? FoodQuestions.NotOnMenu(leg.Id, line, items[line].Words, merchant.Name, menu, locale)
            : FoodQuestions.IsItFood(leg.Id, line, items[line].Words, locale);
    }

    private static PlanQuestion AskShop(
        Leg leg,
        EntityReference? merchant,
        IReadOnlyList<OrderedItem> items,
        EntityIndex index,
        string locale
    )
    {
        var words = merchant?.Words ?? "";
        if (merchant?.Id is { } id)
        {
            if (items.FirstOrDefault(item => ShopRange.Lacks(index, id, item)) is { } missing)
            {
                var selling = ShopRange.Selling(index, missing.Category!);
                return FoodQuestions.NotThere(leg.Id, missing.Name, merchant.Name, selling, locale);
            }
            foreach (var item in items.Where(item => item.Ids.Count == 0))
            {
                var shops = Named(index, item.Words, EntityKind.Item)
                    .Where(entity => entity.Entry.Parent != id)
                    .SelectMany(entity => index.ById(EntityKind.Merchant, entity.Entry.Parent ?? ""))
                    .ToList();
                if (shops.Count > 0)
                {
                    return FoodQuestions.NotThere(leg.Id, item.Name, merchant.Name, shops, locale);
                }
            }
        }
        IReadOnlyList<NamedEntity> named = [.. Named(index, words, EntityKind.Merchant)];
        return named.Count > 0
            ? FoodQuestions.WhichShop(leg.Id, words, named, locale)
            : FoodQuestions.UnknownShop(leg.Id, words, NearNames.Shops(index, words), locale);
    }

    private static IEnumerable<NamedEntity> Named(EntityIndex index, string words, EntityKind kind)
    {
        var tokens = Tokenizer.Split(FoldedText.Of(words).Text);
        var exact = EntityLinker.Link(index, tokens, entity => entity.Kind == kind).SelectMany(match => match.Entities);
        var found = exact.ToList();
        return found.Count > 0
            ? found
            : index
                .Fuzzy.Nearest(NameKey.Of(words), entity => entity.Kind == kind)
                .SelectMany(pair => pair.Name.Entities);
    }
}
