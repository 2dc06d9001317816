using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Tests.Quotes;

public sealed class CouponCalculatorTests
{
    private static readonly Coupon EightOffSixty = Make("full-60-8", CouponKind.Threshold, threshold: 6_000, off: 800);
    private static readonly Coupon TenPercent = Make("ten-percent", CouponKind.Percentage, percent: 10, cap: 2_000);
    private static readonly Coupon NewPerson = Make("new-person", CouponKind.NewPerson, off: 1_000);
    private static readonly Coupon RideThree = Make("ride-3", CouponKind.Delivery, threshold: 2_000, off: 300);
    private static readonly Coupon RideFree = Make("ride-free", CouponKind.Delivery, threshold: 2_000, off: 10_000);

    [Theory]
    [InlineData(5_999, 0)]
    [InlineData(6_000, 800)]
    [InlineData(60_000, 800)]
    public void Try_AThresholdCoupon_AppliesFromItsThresholdOn(long subtotal, long expected) =>
        Assert.Equal(expected, Discount([EightOffSixty], subtotal, 0));

    [Theory]
    [InlineData(1_000, 100)]
    [InlineData(1_999, 199)]
    [InlineData(20_000, 2_000)]
    [InlineData(90_000, 2_000)]
    public void Try_APercentage_IsRoundedDownAndCapped(long subtotal, long expected) =>
        Assert.Equal(expected, Discount([TenPercent], subtotal, 0));

    [Theory]
    [InlineData(7_000, "full-60-8")]
    [InlineData(9_000, "ten-percent")]
    public void Try_TwoOffTheGoods_AppliesTheBetterOneOnly(long subtotal, string expected)
    {
        var tried = Try([EightOffSixty, TenPercent], subtotal, 0);

        var applied = Assert.Single(tried, coupon => coupon.Applied);
        Assert.Equal(expected, applied.Code);
        var other = tried.Single(coupon => !coupon.Applied);
        Assert.Equal(Money.Zero(), other.Discount);
        Assert.Contains("better", other.Reason.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Try_OneOffTheGoodsAndOneOffTheDelivery_Combine() =>
        Assert.Equal(800 + 300, Discount([EightOffSixty, RideThree], 6_000, 500));

    [Theory]
    [InlineData(500, 300)]
    [InlineData(200, 200)]
    [InlineData(0, 0)]
    public void Try_ADeliveryCoupon_NeverTakesMoreThanTheFee(long fee, long expected) =>
        Assert.Equal(expected, Discount([RideThree], 6_000, fee));

    [Fact]
    public void Try_TwoOffTheDelivery_AppliesTheBetterOneOnly() =>
        Assert.Equal(900, Discount([RideThree, RideFree], 6_000, 900));

    [Fact]
    public void Try_ANewPersonsCoupon_IsListedAndNotApplied()
    {
        var tried = Assert.Single(Try([NewPerson], 6_000, 500));

        Assert.False(tried.Applied);
        Assert.Equal("仅限首单新客", tried.Reason.Zh);
    }

    [Theory]
    [InlineData(1_000, 500, "未满¥20.00")]
    [InlineData(3_000, 0, "本单已免配送费")]
    public void Try_ADeliveryCouponThatDoesNotApply_SaysWhichReason(long subtotal, long fee, string reason) =>
        Assert.Equal(reason, Assert.Single(Try([RideThree], subtotal, fee)).Reason.Zh);

    private static IReadOnlyList<OfferCoupon> Try(Coupon[] coupons, long subtotal, long fee) =>
        CouponCalculator.Try(coupons, Money.Fen(subtotal), Money.Fen(fee));

    private static long Discount(Coupon[] coupons, long subtotal, long fee) =>
        Try(coupons, subtotal, fee).Sum(coupon => coupon.Discount.Amount);

    private static Coupon Make(
        string id,
        CouponKind kind,
        long threshold = 0,
        long off = 0,
        int percent = 0,
        long cap = 0
    ) => new(id, new LocalizedText(id, id), kind, Money.Fen(threshold), Money.Fen(off), percent, Money.Fen(cap));
}
