using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;

namespace Qianwen.Azure.Tests.Providers;

/// <summary>A tea shop that does everything right; tests spoil one thing each.</summary>
internal static class Samples
{
    public const string ManifestUrl = "http://tea.test/manifest";
    public const string VocabularyUrl = "http://tea.test/vocabulary";

    public static CapabilityManifest Capability { get; } =
        new(
            "food_delivery.order",
            CapabilityFamilies.FoodDelivery,
            CapabilityKind.Order,
            new LocalizedText("点外卖", "Order food"),
            ["点一杯奶茶"],
            JsonElement.Parse("""{"type":"object"}"""),
            new CapabilityEndpoints("search", "quote", "orders/{key}"),
            new CapabilityTerms()
        );

    public static ProviderManifest Manifest { get; } =
        new(
            "1.0",
            "tea",
            new LocalizedText("茶", "Tea"),
            new LocalizedText("茶饮", "Tea drinks"),
            [Capability],
            "vocabulary"
        );

    public static Vocabulary Vocabulary { get; } =
        new(
            "tea",
            [new VocabularyEntry("chagee", EntityKind.Merchant, new LocalizedText("霸王茶姬", "Chagee"), ["茶姬"])]
        );

    public static Offer Offer { get; } =
        new(
            "o-1",
            "tea",
            "chagee",
            new LocalizedText("霸王茶姬", "Chagee"),
            "store-1",
            new LocalizedText("西溪店", "Xixi"),
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
            [
                new OfferCoupon("c", new LocalizedText("券", "c"), true, Money.Fen(500), new LocalizedText("券", "c")),
                new OfferCoupon("d", new LocalizedText("券", "d"), false, Money.Zero(), new LocalizedText("否", "no")),
            ],
            [new OfferFee("delivery", new LocalizedText("配送费", "Delivery"), Money.Fen(300))],
            Money.Fen(3200),
            Money.Fen(500),
            Money.Fen(3000),
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch,
            DateTimeOffset.UnixEpoch,
            800,
            4.8,
            []
        );

    public static Leg Leg { get; } =
        new("leg-1", CapabilityFamilies.FoodDelivery, Operations.Order, new Dictionary<string, JsonElement>(), [], []);
}
