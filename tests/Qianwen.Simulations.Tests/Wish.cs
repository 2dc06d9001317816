using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;

namespace Qianwen.Simulations.Tests;

/// <summary>Short ways to say what a person wants.</summary>
internal static class Wish
{
    public static readonly DeliveryAddress Xixi = new(
        "阿里巴巴西溪园区",
        City: "hangzhou",
        Location: new GeoPoint(30.2797, 120.0263)
    );

    public static OrderedItem Item(
        string words,
        int quantity = 1,
        string? id = null,
        string? category = null,
        string? size = null,
        string[]? with = null,
        string[]? without = null,
        params SelectedOption[] options
    ) => new(words, words, quantity, id is null ? [] : [id], category, size, with ?? [], without ?? [], options);

    public static SelectedOption Option(string id, string words, bool exclude = false, int count = 1)
    {
        var parts = id.Split('/');
        return new SelectedOption(parts[0], parts[1], words, exclude, count);
    }

    public static Leg Leg(params OrderedItem[] items) =>
        new Leg(
            "leg-1",
            CapabilityFamilies.FoodDelivery,
            Operations.Order,
            new Dictionary<string, System.Text.Json.JsonElement>(),
            [],
            []
        ).With<IReadOnlyList<OrderedItem>>(ArgumentNames.Items, items);

    public static Leg From(this Leg leg, string merchant) =>
        leg.With(ArgumentNames.Merchant, new EntityReference(merchant, merchant, merchant));
}
