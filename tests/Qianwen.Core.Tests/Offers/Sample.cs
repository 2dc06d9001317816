using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Offers;

/// <summary>Two cups for the office at 14:00 in Hangzhou, and what stores offer for them.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 5, 1, 14, 0, 0, TimeSpan.FromHours(8));
    public static readonly DeliveryAddress Office = new("西溪园区", Location: new GeoPoint(30.27, 120.06));

    /// <summary>The wishes of one leg: two cups, to the office.</summary>
    public static Leg Leg(string id = "leg-1") =>
        new Leg(id, "food_delivery", Operations.Order, new Dictionary<string, JsonElement>(), [], [])
            .With(ArgumentNames.Address, Office)
            .With<IReadOnlyList<OrderedItem>>(
                ArgumentNames.Items,
                [new("Boya Juexian", "伯牙绝弦", 2, ["chagee/boya"], null, null, [], [], [])]
            );

    /// <summary>Two cups at <paramref name="unit"/> fen with a delivery fee of 5 yuan; adds up.</summary>
    public static Offer Offer(string store = "near", long unit = 1_600, string currency = Money.Yuan)
    {
        var line = new OfferLine(
            "line-1",
            "boya",
            new LocalizedText("伯牙绝弦", "Boya Juexian"),
            2,
            new Money(unit, currency),
            new Money(2 * unit, currency),
            [
                new(
                    "sugar",
                    new LocalizedText("糖度", "Sugar"),
                    "half",
                    new LocalizedText("半糖", "half sugar"),
                    new Money(0, currency),
                    IsDefault: false
                ),
            ]
        );
        return new Offer(
            $"offer-{store}",
            "flash-delivery",
            "chagee",
            new LocalizedText("霸王茶姬", "CHAGEE"),
            store,
            new LocalizedText($"霸王茶姬（{store}）", $"CHAGEE ({store})"),
            new GeoPoint(30.28, 120.07),
            [line],
            [],
            [new OfferFee("delivery", new LocalizedText("配送费", "Delivery"), new Money(500, currency))],
            new Money(2 * unit, currency),
            new Money(0, currency),
            new Money((2 * unit) + 500, currency),
            Now.AddMinutes(10),
            Now.AddMinutes(20),
            Now.AddMinutes(40),
            900,
            4.5,
            []
        );
    }

    public static CartOrder Order(Offer? offer = null, string leg = "leg-1", string? note = null) =>
        new(leg, offer ?? Offer(), Office, note);
}
