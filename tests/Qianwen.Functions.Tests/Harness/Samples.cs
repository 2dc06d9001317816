using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Offers;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>Forty cups for the office.</summary>
internal static class Samples
{
    public const string TaskId = "t-1";
    public const string Person = "lin";
    public static readonly DateTimeOffset Start = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly DeliveryAddress Office = new(
        "西溪园区",
        "office",
        "xixi-park",
        "hangzhou",
        new GeoPoint(30.27, 120.06)
    );

    public static Leg Leg(string id = "leg-1") =>
        new Leg(id, "food_delivery", Operations.Order, new Dictionary<string, JsonElement>(), [], [])
            .With(ArgumentNames.Address, Office)
            .With<IReadOnlyList<OrderedItem>>(
                ArgumentNames.Items,
                [new("Boya Juexian", "伯牙绝弦", 40, ["chagee/boya"], null, null, [], [], [])]
            );

    public static TaskInput Task(params Leg[] legs) =>
        new(TaskId, "c-1", Person, "zh-CN", legs.Length > 0 ? legs : [Leg()]);

    public static Offer Offer(string store = "chagee-xixi", long total = 64_000, string id = "offer") =>
        new(
            $"{id}-{store}",
            "flash-delivery",
            "chagee",
            new LocalizedText("霸王茶姬", "CHAGEE"),
            store,
            new LocalizedText($"霸王茶姬（{store}）", $"CHAGEE ({store})"),
            new GeoPoint(30.28, 120.07),
            [
                new OfferLine(
                    "line-1",
                    "boya",
                    new LocalizedText("伯牙绝弦", "Boya Juexian"),
                    40,
                    Money.Fen(total / 40),
                    Money.Fen(total),
                    []
                ),
            ],
            [],
            [],
            Money.Fen(total),
            Money.Zero(),
            Money.Fen(total),
            Start.AddMinutes(10),
            Start.AddMinutes(20),
            Start.AddMinutes(40),
            900,
            4.8,
            []
        );

    /// <summary>A stay that the hotel itself brings to its end: two nights, paid.</summary>
    public static Offer Stay() =>
        Offer("stay-1") with
        {
            FulfilledBy = OfferFulfilment.Merchant,
            Service = new ServiceTime(Start.AddDays(1), Start.AddDays(3)),
        };

    /// <summary>A table that costs nothing.</summary>
    public static Offer Table() =>
        Stay() with
        {
            Lines =
            [
                new OfferLine("line-1", "table", new("四人桌", "table for four"), 1, Money.Zero(), Money.Zero(), []),
            ],
            Subtotal = Money.Zero(),
            Total = Money.Zero(),
        };

    public static Cart Cart(int round = 1, params CartOrder[] orders) =>
        CartBuilder.Build(TaskId, round, orders.Length > 0 ? orders : [new CartOrder("leg-1", Offer(), Office)]);

    public static PurchaseInput Purchase(string orderKey = "o") =>
        new(TaskId, "c-1", Person, "zh-CN", orderKey, new("leg-1", Offer(), Office), "hash", $"{orderKey}:track");

    public static OrderView Bought(string orderKey = "o") =>
        new(
            orderKey,
            "leg-1",
            Offer(),
            PaymentState.Captured,
            MerchantOrderStatus.Accepted,
            "m-1",
            "A07",
            [],
            Offer().Total,
            null
        );

    public static FulfilmentInput Fulfilment(OrderView? order = null) =>
        new(
            TaskId,
            "c-1",
            Person,
            "zh-CN",
            order ?? Bought(),
            Office,
            "hash",
            "o:dispatch",
            "o:auth",
            "pay-1",
            Start.AddMinutes(60)
        );

    public static PaymentCommand Command(PaymentCommandType type, string key) =>
        new(key, type, "o:auth", "o:track", "o", Person, "chagee", Offer().Total, "hash");
}
