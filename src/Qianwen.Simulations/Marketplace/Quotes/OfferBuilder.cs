using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>Adds up an offer: lines, fees, coupons, times.</summary>
public sealed class OfferBuilder(IOptions<MarketplaceOptions> options)
{
    /// <summary>The offer of these items; exact to the fen.</summary>
    /// <param name="key">The quote's key; the offer's id is made of it.</param>
    /// <param name="variant">Counts the offers of one quote from 0.</param>
    public Offer Build(
        string key,
        int variant,
        Store store,
        IReadOnlyList<QuotedItem> items,
        int distanceMetres,
        StoreSchedule schedule,
        DateTimeOffset now
    )
    {
        var lines = items.Select((item, at) => item.ToLine(at + 1)).ToList();
        var subtotal = Sum(lines.Select(line => line.Total));
        var fees = Fees(store, lines.Sum(line => line.Quantity), distanceMetres, subtotal);
        var delivery = Sum(fees.Where(fee => fee.Code == "delivery").Select(fee => fee.Amount));
        var coupons = CouponCalculator.Try(store.Coupons, subtotal, delivery);
        var discount = Sum(coupons.Select(coupon => coupon.Discount));
        return new Offer(
            OfferId(store, key, variant),
            ProviderIds.FlashDelivery,
            store.Chain.Id,
            store.Chain.Name,
            store.Id,
            store.Name,
            store.Location,
            lines,
            coupons,
            fees,
            subtotal,
            discount,
            subtotal + Sum(fees.Select(fee => fee.Amount)) - discount,
            now.AddSeconds(options.Value.PriceLockSeconds),
            schedule.ReadyBy,
            schedule.ArriveBy,
            distanceMetres,
            store.Rating,
            [.. items.SelectMany(item => item.Notes.Concat(item.Choices.Notes)).Distinct()],
            items.Min(item => item.Score)
        );
    }

    private static List<OfferFee> Fees(Store store, int units, int distanceMetres, Money subtotal)
    {
        var packing = store.Chain.Packing * units;
        var delivery = store.Chain.Delivery.Fee(distanceMetres, subtotal);
        List<OfferFee> fees =
        [
            new("packing", new LocalizedText("打包费", "Packing"), packing),
            new("delivery", new LocalizedText("配送费", "Delivery"), delivery),
        ];
        return [.. fees.Where(fee => fee.Code == "delivery" || !fee.Amount.IsZero)];
    }

    private static Money Sum(IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero(), (sum, amount) => sum + amount);

    private static string OfferId(Store store, string key, int variant)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{store.Id}|{key}|{variant}"));
        return $"{store.Id}-{Convert.ToHexStringLower(hash)[..20]}";
    }
}
