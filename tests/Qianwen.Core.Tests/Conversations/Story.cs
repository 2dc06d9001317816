using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Conversations;
using Qianwen.Core.Tests.Offers;

namespace Qianwen.Core.Tests.Conversations;

/// <summary>Facts of one order, told to a person in Shanghai.</summary>
internal static class Story
{
    public static readonly DateTimeOffset At = new(2026, 5, 1, 6, 0, 0, TimeSpan.Zero);

    public static ConversationItem Tell(JobFact fact, string locale = "en", OrderView? order = null) =>
        new Narrator(new PersonClock("Asia/Shanghai")).Tell(
            new JobReport("r-1", "t-1", "c-1", locale, At, fact, Order: order)
        );

    public static T Tell<T>(JobFact fact, string locale = "en", OrderView? order = null)
        where T : ConversationItem => Assert.IsType<T>(Tell(fact, locale, order));

    /// <summary>The words of an item, with what comes next where it says so.</summary>
    public static string Words(ConversationItem item) =>
        item switch
        {
            TextItem text => text.Text,
            ProgressItem progress => progress.Text,
            TrackingItem tracking => tracking.Text,
            ReceiptItem receipt => receipt.Text,
            FailureItem failure => $"{failure.Text} {failure.Next}",
            _ => throw new InvalidOperationException($"{item.GetType().Name} has no words."),
        };

    public static string Words(JobFact fact, string locale = "en", OrderView? order = null) =>
        Words(Tell(fact, locale, order));

    public static OrderView Order() =>
        new(
            "t-1:1:leg-1",
            "leg-1",
            Sample.Offer(),
            PaymentState.Captured,
            MerchantOrderStatus.Accepted,
            "m-77",
            "A07",
            [],
            Money.Fen(3_700),
            null
        );

    public static JobFact.PurchaseFailed Failed(
        string code,
        string zh,
        string en,
        MoneyFate money = MoneyFate.Voided,
        bool retrying = false
    ) => new(new PurchaseFailure(code, new LocalizedText(zh, en), money, [], retrying), retrying);

    public static DeliveryUpdate Trip(DeliveryStatus status, int trip = 1, int of = 1) =>
        new(
            "d-1",
            "t-1:1:leg-1:track",
            "t-1:1:leg-1:dispatch",
            "t-1:1:leg-1",
            3,
            trip,
            of,
            20,
            status,
            "小王",
            new GeoPoint(30.27, 120.06),
            400,
            At.AddMinutes(25),
            At
        );

    public static MerchantUpdate Kitchen(MerchantOrderStatus status, int done = 0) =>
        new("k-1", "t-1", "t-1:1:leg-1", 1, status, done, 40, At);
}
