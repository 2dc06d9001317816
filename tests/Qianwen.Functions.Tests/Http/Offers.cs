using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Tests.Http;

/// <summary>One shop with one drink.</summary>
internal static class Offers
{
    private static readonly LocalizedText Shop = new("霸王茶姬西溪店", "Chagee Xixi");

    public static CapabilityManifest Capability { get; } =
        new(
            "food_delivery.order",
            CapabilityFamilies.FoodDelivery,
            CapabilityKind.Order,
            new LocalizedText("点外卖", "Order food"),
            [],
            JsonElement.Parse("""{"type":"object"}"""),
            new CapabilityEndpoints("search", "quote", "orders/{key}"),
            new CapabilityTerms()
        );

    public static RegisteredProvider Provider { get; } =
        new(
            "tea",
            new Uri("http://tea.test/manifest"),
            new ProviderManifest("1.0", "tea", Shop, Shop, [Capability]),
            new Vocabulary("tea", [])
        );

    public static StoreCandidate Store { get; } = new("store-1", "chagee", Shop, 800, 4.8);

    public static Leg Leg { get; } =
        new("leg-1", CapabilityFamilies.FoodDelivery, Operations.Order, new Dictionary<string, JsonElement>(), [], []);

    public static Offer Offer(DateTimeOffset now) =>
        new(
            "o-1",
            "tea",
            "chagee",
            Shop,
            "store-1",
            Shop,
            new GeoPoint(30.28, 120.02),
            [
                new OfferLine(
                    "line-1",
                    "boya",
                    new LocalizedText("伯牙绝弦", "Boya Juexian"),
                    2,
                    Money.Fen(1600),
                    Money.Fen(3200),
                    []
                ),
            ],
            [],
            [],
            Money.Fen(3200),
            Money.Zero(),
            Money.Fen(3200),
            now.AddMinutes(10),
            now.AddMinutes(15),
            now.AddMinutes(35),
            800,
            4.8,
            []
        );
}
