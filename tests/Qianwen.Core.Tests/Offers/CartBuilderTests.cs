using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

public sealed class CartBuilderTests
{
    /// <summary>Everything that a confirmed cart must not change in without another yes.</summary>
    public static TheoryData<string, Func<CartOrder, CartOrder>> WhatIsPaidFor =>
        new()
        {
            { "leg", order => order with { LegId = "leg-9" } },
            { "offer", order => With(order, offer => offer with { Id = "another" }) },
            { "provider", order => With(order, offer => offer with { ProviderId = "another" }) },
            { "payee", order => With(order, offer => offer with { MerchantId = "another" }) },
            { "store", order => With(order, offer => offer with { StoreId = "another" }) },
            { "address", order => order with { DeliverTo = order.DeliverTo! with { Text = "楼下" } } },
            {
                "place",
                order => order with { DeliverTo = order.DeliverTo! with { Location = new GeoPoint(30.27, 120.07) } }
            },
            { "no place", order => order with { DeliverTo = order.DeliverTo! with { Location = null } } },
            { "note", order => order with { Note = "放前台" } },
            { "item", order => Line(order, line => line with { ItemId = "another" }) },
            { "quantity", order => Line(order, line => line with { Quantity = 20 }) },
            { "unit price", order => Line(order, line => line with { UnitPrice = Money.Fen(1_601) }) },
            { "line total", order => Line(order, line => line with { Total = Money.Fen(3_201) }) },
            {
                "option",
                order => Line(order, line => line with { Options = [line.Options[0] with { Choice = "full" }] })
            },
            {
                "option count",
                order => Line(order, line => line with { Options = [line.Options[0] with { Count = 2 }] })
            },
            { "no option", order => Line(order, line => line with { Options = [] }) },
            { "another line", order => With(order, offer => offer with { Lines = [.. offer.Lines, offer.Lines[0]] }) },
            {
                "fee",
                order => With(order, offer => offer with { Fees = [offer.Fees[0] with { Amount = Money.Fen(600) }] })
            },
            { "fee code", order => With(order, offer => offer with { Fees = [offer.Fees[0] with { Code = "tip" }] }) },
            { "no fee", order => With(order, offer => offer with { Fees = [] }) },
            { "coupon", order => With(order, offer => offer with { Coupons = [Coupon(applied: true)] }) },
        };

    [Fact]
    public void Build_TwoOrders_AddsThemUpAndEndsWithTheFirstToExpire()
    {
        var soon = Sample.Offer("soon") with { ExpiresAt = Sample.Now.AddMinutes(3) };

        var cart = CartBuilder.Build("t-1", 2, [Sample.Order(), Sample.Order(soon, "leg-2")]);

        Assert.Equal(Money.Fen(7_400), cart.Total);
        Assert.Equal(Sample.Now.AddMinutes(3), cart.ExpiresAt);
        Assert.Equal(("t-1", 2, 2), (cart.TaskId, cart.Round, cart.Orders.Count));
        Assert.Equal(CartBuilder.Hash("t-1", 2, cart.Orders, cart.Total), cart.Hash);
    }

    [Fact]
    public void Build_NoOrder_Throws() => Assert.Throws<ArgumentException>(() => CartBuilder.Build("t-1", 1, []));

    [Fact]
    public void Build_TwoCurrencies_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            CartBuilder.Build("t-1", 1, [Sample.Order(), Sample.Order(Sample.Offer(currency: "USD"), "leg-2")])
        );

    [Fact]
    public void Build_OneLegTwice_Throws() =>
        Assert.Throws<ArgumentException>(() =>
            CartBuilder.Build("t-1", 1, [Sample.Order(), Sample.Order(Sample.Offer("far"))])
        );

    [Fact]
    public void Build_TotalBeyondALong_ThrowsAndDoesNotWrap()
    {
        var huge = Sample.Offer() with { Total = Money.Fen(long.MaxValue) };

        Assert.Throws<OverflowException>(() =>
            CartBuilder.Build("t-1", 1, [Sample.Order(huge), Sample.Order(huge, "leg-2")])
        );
    }

    [Fact]
    public void Hash_TheSameTwice_IsTheSameLowerCaseHex()
    {
        var hash = HashOf(Sample.Order());

        Assert.Equal(hash, HashOf(Sample.Order()));
        Assert.Matches("^[0-9a-f]{64}$", hash);
    }

    [Theory]
    [MemberData(nameof(WhatIsPaidFor))]
    public void Hash_WhatIsPaidForChanges_Changes(string what, Func<CartOrder, CartOrder> change) =>
        Assert.True(HashOf(Sample.Order()) != HashOf(change(Sample.Order())), $"the hash does not cover the {what}");

    [Fact]
    public void Hash_TaskRoundTotalOrCurrency_Changes()
    {
        IReadOnlyList<CartOrder> orders = [Sample.Order()];
        string[] hashes =
        [
            CartBuilder.Hash("t-1", 1, orders, Money.Fen(3_700)),
            CartBuilder.Hash("t-2", 1, orders, Money.Fen(3_700)),
            CartBuilder.Hash("t-1", 2, orders, Money.Fen(3_700)),
            CartBuilder.Hash("t-1", 1, orders, Money.Fen(3_701)),
            CartBuilder.Hash("t-1", 1, orders, new Money(3_700, "USD")),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Hash_TextThatLooksLikeFields_IsNotTakenForThem()
    {
        var one = Sample.Order() with { Note = "a" };
        var other = Sample.Order() with { Note = "a\n4:line" };

        Assert.NotEqual(HashOf(one), HashOf(other));
        Assert.NotEqual(
            HashOf(With(Sample.Order(), offer => offer with { MerchantId = "ab", StoreId = "c" })),
            HashOf(With(Sample.Order(), offer => offer with { MerchantId = "a", StoreId = "bc" }))
        );
    }

    [Fact]
    public void Hash_WhatIsOnlyShown_DoesNotMatter()
    {
        var shown = With(
            Sample.Order(),
            offer =>
                offer with
                {
                    Rating = 1,
                    Notes = [new("好喝", "nice")],
                    StoreName = new("别名", "alias"),
                    Coupons = [Coupon(applied: false)],
                }
        );

        Assert.Equal(HashOf(Sample.Order()), HashOf(shown));
    }

    private static string HashOf(CartOrder order) => CartBuilder.Hash("t-1", 1, [order], Money.Fen(3_700));

    private static CartOrder With(CartOrder order, Func<Offer, Offer> change) =>
        order with
        {
            Offer = change(order.Offer),
        };

    private static CartOrder Line(CartOrder order, Func<OfferLine, OfferLine> change) =>
        With(order, offer => offer with { Lines = [change(offer.Lines[0])] });

    private static OfferCoupon Coupon(bool applied) =>
        new("5-off", new("减5", "5 off"), applied, Money.Fen(applied ? 500 : 0), new("", ""));
}
