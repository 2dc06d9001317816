using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;

namespace Qianwen.Core.Conversations;

/// <summary>Says where an order is.</summary>
internal static class TrackingNarrator
{
    public static TrackingItem Kitchen(JobReport report, MerchantUpdate update)
    {
        var text = update.Status switch
        {
            not MerchantOrderStatus.Cancelled when update.Message is { } said => said,
            MerchantOrderStatus.Done => new("已完成。", "Done."),
            MerchantOrderStatus.Making
            or MerchantOrderStatus.Ready when report.Order?.Offer is { NeedsCourier: false } => new LocalizedText(
                "办理中。",
                "In progress."
            ),
            MerchantOrderStatus.Making => new LocalizedText(
                $"制作中 {update.UnitsDone}/{update.UnitsTotal}。",
                $"Being made: {update.UnitsDone} of {update.UnitsTotal}."
            ),
            MerchantOrderStatus.Ready => new LocalizedText(
                "全部做好，等骑手取餐。",
                "All ready, waiting for the rider."
            ),
            MerchantOrderStatus.Cancelled => new LocalizedText("店家取消了订单。", "The store cancelled the order."),
            _ => new LocalizedText("店家已接单。", "The store accepted the order."),
        };
        return Item(report, text, Name(update.Status)) with { PickupCode = report.Order?.PickupCode };
    }

    public static TrackingItem Rider(JobReport report, DeliveryUpdate update, PersonClock clock)
    {
        var trip =
            update.Trips > 1
                ? new LocalizedText(
                    $"第 {update.Trip}/{update.Trips} 趟（{update.Units} 份）：",
                    $"Trip {update.Trip} of {update.Trips} ({update.Units} items): "
                )
                : new LocalizedText("", "");
        var news = News(update, clock);
        var text = new LocalizedText(trip.Zh + news.Zh, trip.En + news.En);
        return Item(report, text, Name(update.Status)) with
        {
            PickupCode = report.Order?.PickupCode,
            Trip = update.Trip,
            Trips = update.Trips,
            Rider = update.Rider,
            Position = update.Position,
            DistanceMetres = update.DistanceMetres,
            Eta = update.Eta,
        };
    }

    private static LocalizedText News(DeliveryUpdate update, PersonClock clock)
    {
        var rider = update.Rider ?? "";
        var eta = update.Eta is { } at ? clock.Time(at) : "—";
        return update.Status switch
        {
            DeliveryStatus.Assigned => new(
                $"骑手{rider}已接单，预计 {eta} 送到。",
                $"Rider {rider} is assigned, due at {eta}."
            ),
            DeliveryStatus.AtStore => new($"骑手{rider}到店了。", $"Rider {rider} is at the store."),
            DeliveryStatus.PickedUp => new(
                $"骑手{rider}已取餐，预计 {eta} 送到。",
                $"Rider {rider} picked it up, due at {eta}."
            ),
            DeliveryStatus.OnTheWay => new(
                $"骑手{rider}在路上，还有 {update.DistanceMetres} 米，预计 {eta} 送到。",
                $"Rider {rider} is {update.DistanceMetres} m away, due at {eta}."
            ),
            DeliveryStatus.Delivered => new($"骑手{rider}已送达。", $"Rider {rider} delivered it."),
            DeliveryStatus.Reassigning => new(
                "骑手临时取消，正在换一位。",
                "The rider gave up; another one is being found."
            ),
            DeliveryStatus.Cancelled => new("配送已取消。", "The delivery is called off."),
            _ => new("配送失败。", "The delivery failed."),
        };
    }

    private static TrackingItem Item(JobReport report, LocalizedText text, string status) =>
        new(
            Narrator.ItemId(report),
            report.At,
            report.TaskId,
            text.In(report.Locale),
            report.Order?.OrderKey ?? "",
            status
        );

    private static string Name<T>(T status)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(status.ToString());
}
