using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Catalogue;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>
/// Tries every coupon of a store and applies the best allowed combination: at most one off the goods and one off the delivery.
/// </summary>
public static class CouponCalculator
{
    /// <summary>Every coupon with what it takes off and why; amounts are exact fen, percentages rounded down.</summary>
    public static IReadOnlyList<OfferCoupon> Try(IReadOnlyList<Coupon> coupons, Money subtotal, Money deliveryFee)
    {
        var worth = coupons.Select(coupon => (coupon, value: Worth(coupon, subtotal, deliveryFee))).ToList();
        var goods = Best(worth, coupon => coupon.Kind != CouponKind.Delivery);
        var delivery = Best(worth, coupon => coupon.Kind == CouponKind.Delivery);
        return
        [
            .. worth.Select(pair =>
                Tried(pair.coupon, pair.value, pair.coupon == goods || pair.coupon == delivery, subtotal)
            ),
        ];
    }

    private static Coupon? Best(List<(Coupon Coupon, Money Value)> worth, Func<Coupon, bool> kind) =>
        worth
            .Where(pair => kind(pair.Coupon) && pair.Value.Amount > 0)
            .OrderByDescending(pair => pair.Value.Amount)
            .Select(pair => pair.Coupon)
            .FirstOrDefault();

    private static Money Worth(Coupon coupon, Money subtotal, Money deliveryFee)
    {
        var none = Money.Zero(subtotal.Currency);
        if (subtotal < coupon.Threshold)
        {
            return none;
        }

        return coupon.Kind switch
        {
            CouponKind.Threshold => Least(coupon.Off, subtotal),
            CouponKind.Percentage => Least(
                subtotal with
                {
                    Amount = subtotal.Amount * coupon.Percent / 100,
                },
                coupon.Cap
            ),
            CouponKind.Delivery => Least(coupon.Off, deliveryFee),
            CouponKind.NewPerson => none,
            _ => throw new InvalidOperationException($"The coupon {coupon.Id} has the unknown kind {coupon.Kind}."),
        };
    }

    private static OfferCoupon Tried(Coupon coupon, Money value, bool applied, Money subtotal) =>
        new(
            coupon.Id,
            coupon.Name,
            applied,
            applied ? value : Money.Zero(value.Currency),
            Reason(coupon, value, applied, subtotal < coupon.Threshold)
        );

    private static LocalizedText Reason(Coupon coupon, Money value, bool applied, bool below) =>
        (applied, below, coupon.Kind) switch
        {
            (true, _, _) => new LocalizedText($"已用，减{value}", $"Applied: {value} off"),
            (_, true, _) => new LocalizedText($"未满{coupon.Threshold}", $"Below {coupon.Threshold}"),
            (_, _, CouponKind.NewPerson) => new LocalizedText("仅限首单新客", "For a person's first order only"),
            (_, _, CouponKind.Delivery) when value.IsZero => new LocalizedText(
                "本单已免配送费",
                "Delivery is free already"
            ),
            _ => new LocalizedText("已有更优惠的券，不可叠加", "A better coupon is applied; they do not combine"),
        };

    private static Money Least(Money left, Money right) => left < right ? left : right;
}
