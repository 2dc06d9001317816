using Qianwen.Contracts;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Conversations;

/// <summary>Parts of sentences about an order that stands.</summary>
internal static class OrderWording
{
    /// <summary>The codes the person needs, to go on with: <c>，取餐码 A12</c>; nothing where there is none.</summary>
    public static LocalizedText Codes(JobFact.OrderPlaced placed)
    {
        IEnumerable<OrderCode> codes =
            placed.Codes is { Count: > 0 } all ? all
            : placed.PickupCode.Length > 0 ? [new OrderCode("pickup", placed.PickupCode)]
            : [];
        var parts = codes.Select(code => (Name: Name(code.Kind), code.Value)).ToList();
        return new(
            string.Concat(parts.Select(part => $"，{part.Name.Zh} {part.Value}")),
            string.Concat(parts.Select(part => $", {part.Name.En} {part.Value}"))
        );
    }

    /// <summary>How an order ended well.</summary>
    public static LocalizedText Closing(OrderView order, Money paid)
    {
        var name = order.Offer.MerchantName;
        var (zh, en) = order.Offer.NeedsCourier ? ("已全部送达", "has arrived") : ("已完成", "is done");
        return order switch
        {
            { PaymentUnknown: true } => new(
                $"{name.Zh}的订单{(order.Offer.NeedsCourier ? "已送达" : "已完成")}；扣款仍在核对。",
                $"Your order from {name.En} {en}; the payment is still being checked."
            ),
            { Offer.Total.IsZero: true } => new($"{name.Zh}的订单{zh}。", $"Your order from {name.En} {en}."),
            _ => new($"{name.Zh}的订单{zh}，共支付 {paid}。", $"Your order from {name.En} {en}. Paid {paid} in all."),
        };
    }

    private static LocalizedText Name(string kind) =>
        kind switch
        {
            "pickup" => new("取餐码", "pickup code"),
            "ticket" => new("票号", "ticket"),
            "booking" => new("预订号", "booking number"),
            "plate" => new("车牌", "number plate"),
            "driver" => new("司机", "driver"),
            "car" => new("车型", "car"),
            "parcel" => new("运单号", "parcel number"),
            "transaction" => new("交易号", "transaction number"),
            _ => new(kind, kind),
        };
}
