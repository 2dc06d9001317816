using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Offers;

/// <summary>
/// Puts offers together into a cart and signs it with a hash. The hash covers everything that is paid for, to whom, and
/// where it goes: the cart that was confirmed is the cart that is paid and ordered (invariant 5).
/// </summary>
public static class CartBuilder
{
    /// <summary>A cart of these orders.</summary>
    /// <exception cref="ArgumentException">There is no order, two are of one leg, or they are in different currencies.</exception>
    /// <exception cref="OverflowException">The sum is more than an amount can be.</exception>
    public static Cart Build(string taskId, int round, IReadOnlyList<CartOrder> orders)
    {
        if (orders.Count == 0)
        {
            throw new ArgumentException("A cart holds at least one order.", nameof(orders));
        }

        if (orders.DistinctBy(order => order.LegId).Count() < orders.Count)
        {
            throw new ArgumentException("A leg is ordered once: its key is the order's.", nameof(orders));
        }

        var currency = orders[0].Offer.Total.Currency;
        if (orders.Any(order => order.Offer.Total.Currency != currency))
        {
            throw new ArgumentException("A cart is paid in one currency.", nameof(orders));
        }

        var total = orders.Aggregate(Money.Zero(currency), (sum, order) => sum + order.Offer.Total);
        return new Cart(
            taskId,
            round,
            orders,
            total,
            orders.Min(order => order.Offer.ExpiresAt),
            Hash(taskId, round, orders, total)
        );
    }

    /// <summary>SHA-256, in lower-case hex, over the canonical text of a cart.</summary>
    public static string Hash(string taskId, int round, IReadOnlyList<CartOrder> orders, Money total)
    {
        var text = new StringBuilder();
        Append(text, "cart", taskId, round, total.Amount, total.Currency);
        foreach (var order in orders)
        {
            AppendOrder(text, order);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void AppendOrder(StringBuilder text, CartOrder order)
    {
        var offer = order.Offer;
        Append(text, "order", order.LegId, offer.Id, offer.ProviderId, offer.MerchantId, offer.StoreId);
        Append(text, "total", offer.Total.Amount, offer.Total.Currency);
        Append(
            text,
            "to",
            order.DeliverTo?.Text,
            order.DeliverTo?.Location?.Latitude,
            order.DeliverTo?.Location?.Longitude
        );
        AppendService(text, offer.Service);
        Append(text, "note", order.Note);
        foreach (var line in offer.Lines)
        {
            Append(text, "line", line.ItemId, line.Quantity, line.UnitPrice.Amount, line.Total.Amount);
            foreach (var option in line.Options)
            {
                Append(text, "option", option.Group, option.Choice, option.Count, option.PriceDelta.Amount);
            }
        }

        foreach (var fee in offer.Fees)
        {
            Append(text, "fee", fee.Code, fee.Amount.Amount);
        }

        foreach (var coupon in offer.Coupons.Where(coupon => coupon.Applied))
        {
            Append(text, "coupon", coupon.Code, coupon.Discount.Amount);
        }
    }

    /// <summary>Nothing for goods, so that their hash stays what it was.</summary>
    private static void AppendService(StringBuilder text, ServiceTime? service)
    {
        if (service is not null)
        {
            var (from, to) = (service.From?.Name, service.To?.Name);
            Append(text, "service", Instant(service.StartsAt), Instant(service.EndsAt), from, to);
        }
    }

    private static string Instant(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static void Append(StringBuilder text, params ReadOnlySpan<object?> fields)
    {
        foreach (var field in fields)
        {
            var value = Convert.ToString(field, CultureInfo.InvariantCulture) ?? "";
            text.Append(value.Length).Append(':').Append(value);
        }

        text.Append('\n');
    }
}
