using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Tests.Hosting;

/// <summary>Commands as the assistant sends them.</summary>
internal static class Commands
{
    public const string OrderKey = "t-1:leg-1:1";

    public static MerchantCommand Place(Offer offer, string orderKey = OrderKey, string step = "place") =>
        new(
            $"{orderKey}:{step}",
            MerchantCommandType.Place,
            "purchase-1",
            "fulfilment-1",
            orderKey,
            ProviderIds.FlashDelivery,
            offer.StoreId,
            new CartOrder("leg-1", offer, Wish.Xixi),
            "cart-hash"
        );

    public static MerchantCommand Cancel(string storeId, string orderKey = OrderKey) =>
        new(
            $"{orderKey}:cancel",
            MerchantCommandType.Cancel,
            "purchase-1",
            "fulfilment-1",
            orderKey,
            ProviderIds.FlashDelivery,
            storeId,
            null,
            "cart-hash"
        );

    public static PaymentCommand Pay(
        PaymentCommandType type,
        long fen = 5_800,
        string? key = null,
        string person = "demo-1"
    ) =>
        new(
            key ?? $"pay:{type}",
            type,
            "pay:Authorise",
            "purchase-1",
            OrderKey,
            person,
            "chagee",
            Money.Fen(fen),
            "cart-hash"
        );

    public static DeliveryCommand Dispatch(int units, DateTimeOffset readyBy) =>
        Deliver(DeliveryCommandType.Dispatch, units, readyBy);

    public static DeliveryCommand Deliver(DeliveryCommandType type, int units, DateTimeOffset readyBy) =>
        new(
            type == DeliveryCommandType.Dispatch ? "d-1" : "d-1:cancel",
            type,
            "d-1",
            "fulfilment-1",
            OrderKey,
            new LocalizedText("门店", "Store"),
            new GeoPoint(30.2829, 120.0233),
            Wish.Xixi with
            {
                Location = new GeoPoint(30.2600, 120.0263),
            },
            units,
            readyBy,
            "1234"
        );
}
