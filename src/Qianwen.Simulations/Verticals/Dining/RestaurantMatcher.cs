using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Dining;

/// <summary>Whether a restaurant is as it was wished.</summary>
public sealed class RestaurantMatcher(IReadOnlyList<CuisineData> cuisines)
{
    private static readonly string[] Fillers =
    [
        "菜",
        "菜馆",
        "餐厅",
        "馆",
        "店",
        "料理",
        "food",
        "cuisine",
        "restaurant",
        "place",
        "kitchen",
    ];

    private readonly NameIndex<CuisineData> _names = new(
        cuisines,
        cuisine => cuisine.Id,
        cuisine => cuisine.Name,
        cuisine => [cuisine.Id, .. cuisine.Aliases]
    );

    /// <summary>The name of a restaurant's kind of cooking.</summary>
    public LocalizedText CuisineOf(RestaurantData restaurant) => _names.ById(restaurant.Cuisine)!.Name;

    /// <summary>What about a restaurant is not as wished, in words; null where it fits.</summary>
    public LocalizedText? WhyNot(RestaurantData restaurant, TableWishes wishes)
    {
        if (wishes.Cuisine is { } cuisine && !Cooks(restaurant, cuisine.Value) && !Cooks(restaurant, cuisine.Words))
        {
            var own = CuisineOf(restaurant);
            return new LocalizedText(
                $"做的是{own.Zh}，不是“{cuisine.Words}”",
                $"It serves {own.En}, not \"{cuisine.Words}\""
            );
        }

        if (wishes.Dishes.FirstOrDefault(dish => !Serves(restaurant, dish.Words)) is { } dish)
        {
            return new LocalizedText($"没有“{dish.Words}”", $"It does not serve \"{dish.Words}\"");
        }

        if (wishes.Type is { } type && restaurant.Type != type && !Cooks(restaurant, type))
        {
            return new LocalizedText($"不是“{type}”", $"It is not a \"{type}\"");
        }

        if (!wishes.Price.Holds(restaurant.Average))
        {
            var average = Money.Fen(restaurant.Average);
            return new LocalizedText($"人均{average}", $"About {average} a person");
        }

        if (wishes.Rating is { } rating && (decimal)restaurant.Rating < (rating.Min ?? 0))
        {
            return new LocalizedText($"评分{restaurant.Rating:0.0}", $"It is rated {restaurant.Rating:0.0}");
        }

        return
            wishes.Facilities.FirstOrDefault(facility => !restaurant.Facilities.Contains(facility.Value)) is { } missing
            ? new LocalizedText($"没有“{missing.Words}”", $"It has no \"{missing.Words}\"")
            : null;
    }

    private bool Cooks(RestaurantData restaurant, string words)
    {
        var bare = SearchText.Of(words).Without(Fillers.Select(SearchText.Of)).Compact;
        return _names.ByName(words).Concat(_names.ByName(bare)).Any(cuisine => cuisine.Id == restaurant.Cuisine);
    }

    private bool Serves(RestaurantData restaurant, string dish)
    {
        var wanted = SearchText.Of(dish).Compact;
        return Cooks(restaurant, dish)
            || restaurant.Dishes.Any(one =>
                SearchText.Of(one.Zh).Compact.Contains(wanted, StringComparison.Ordinal)
                || SearchText.Of(one.En).Compact.Contains(wanted, StringComparison.Ordinal)
            );
    }
}
