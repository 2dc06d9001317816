using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Cli.Tests;

/// <summary>A 40-cup order as the API describes it.</summary>
internal static class Samples
{
    public const string TaskId = "task-1";
    public static readonly DateTimeOffset Noon = new(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(8));

    public static Offer Offer(string id = "offer-1", string store = "西溪天街店", long total = 72_600) =>
        new(
            id,
            "taobao-flash",
            "chagee",
            new LocalizedText("霸王茶姬", "CHAGEE"),
            $"store-{id}",
            new LocalizedText($"霸王茶姬（{store}）", "CHAGEE (Xixi Paradise Walk)"),
            new GeoPoint(30.2741, 120.0551),
            [Line()],
            [
                new OfferCoupon("FULL100", new("满100减20", "20 off 100"), true, Money.Fen(2000), new("已满足", "met")),
                new OfferCoupon(
                    "NEW",
                    new("新客立减", "New customer"),
                    false,
                    Money.Fen(0),
                    new("仅限首单", "first order only")
                ),
            ],
            [new OfferFee("delivery", new("配送费", "Delivery"), Money.Fen(600))],
            Money.Fen(74_000),
            Money.Fen(2000),
            Money.Fen(total),
            Noon.AddMinutes(15),
            Noon.AddMinutes(25),
            Noon.AddMinutes(41),
            1240,
            4.8,
            [new LocalizedText("甜度按默认", "Sugar as usual")]
        );

    public static OfferLine Line() =>
        new(
            "line-1",
            "boya",
            new("伯牙绝弦", "Boya Juexian"),
            40,
            Money.Fen(1850),
            Money.Fen(74_000),
            [
                new OfferOption("size", new("规格", "Size"), "large", new("大杯", "Large"), Money.Fen(250), false),
                new OfferOption("ice", new("冰量", "Ice"), "less", new("少冰", "Less ice"), Money.Fen(0), false),
            ]
        );

    public static Cart Cart(string hash = "hash-1") =>
        new(
            TaskId,
            1,
            [new CartOrder("leg-1", Offer(), new DeliveryAddress("西溪园区 3 号楼"), "放前台")],
            Money.Fen(72_600),
            Noon.AddMinutes(15),
            hash
        );

    public static ProposalItem Proposal(string hash = "hash-1", string id = "item-proposal") =>
        new(
            id,
            Noon,
            TaskId,
            "40杯伯牙绝弦，合计¥726.00",
            Cart(hash),
            [
                new RankedOffer("leg-1", Offer(), 1, [new("最快送达", "arrives first")]),
                new RankedOffer("leg-1", Offer("offer-2", "城西银泰店", 78_000), 2, []),
            ],
            [
                new StoreRefusal(
                    "store-3",
                    new("霸王茶姬（湖滨店）", "CHAGEE (Hubin)"),
                    RefusalCodes.SoldOut,
                    new("伯牙绝弦卖完了", "Boya Juexian is sold out"),
                    []
                ),
            ]
        );

    public static ProgressItem Progress(string stage = "quoted", string text = "霸王茶姬报价 ¥726.00") =>
        new($"item-{stage}", Noon, TaskId, stage, text);

    public static QuestionItem Question() =>
        new("item-question", Noon, null, "送到哪里？", "address", [new("公司", "office"), new("家", "home")]);

    public static TrackingItem Tracking() =>
        new(
            "item-tracking",
            Noon,
            TaskId,
            "骑手在路上",
            "order-1",
            "on_the_way",
            "A217",
            1,
            2,
            "王师傅",
            new GeoPoint(30.27, 120.05),
            850,
            Noon.AddMinutes(6)
        );

    public static ReceiptItem Receipt() =>
        new(
            "item-receipt",
            Noon,
            TaskId,
            "已付 ¥726.00",
            "order-1",
            "TB2026",
            "ALI77",
            Money.Fen(72_600),
            Money.Zero(),
            Offer()
        );

    public static FailureItem Failure(string code = "payment_declined", string? taskId = TaskId) =>
        new(
            "item-failure",
            Noon,
            taskId,
            code,
            "付款被拒：余额不足，没有扣款。",
            "换一种付款方式再试。",
            [new StoreAlternative("jasmine", new("茉莉绿茶", "Jasmine"), Money.Fen(1200))]
        );

    public static TextItem Said(string text = "好的。", string role = "assistant") =>
        new($"item-{role}", Noon, null, role, text);

    public static TaskView Task(JobStatus status, string? cartHash = "hash-1", bool paymentUnknown = false) =>
        new(
            TaskId,
            "c-1",
            "lin",
            "zh-CN",
            status,
            [],
            cartHash is null ? null : Cart(cartHash),
            paymentUnknown
                ? [new OrderView("order-1", "leg-1", Offer(), null, null, null, null, [], null, null, true)]
                : [],
            "40杯伯牙绝弦",
            Noon,
            Noon
        );
}
