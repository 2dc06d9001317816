using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

public sealed class MallTests
{
    private static readonly Leg Buy = Wanted.Leg(CapabilityFamilies.Shopping, Operations.Order);

    [Theory]
    [InlineData("跑鞋", "running|跑鞋")]
    [InlineData("running shoes", "running|跑鞋")]
    [InlineData("空气炸锅", "airfryer")]
    [InlineData("air fryer", "airfryer")]
    [InlineData("noise cancelling headphones", "headphone|xm5|qc|airpods|buds")]
    [InlineData("iPhone 16", "iphone16")]
    [InlineData("小米手环", "band9")]
    public async Task Search_ForAProduct_OffersSuchThings(string query, string expected)
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("mall", Buy.Text("query", query), Wish.Xixi);

        var words = $"{offer.Lines[0].ItemId} {offer.Lines[0].Name.Zh} {offer.Lines[0].Name.En}";
        Assert.Contains(expected.Split('|'), part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("潜水艇")]
    [InlineData("a submarine")]
    public async Task Search_ForWhatNobodySells_SaysSo(string query)
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync("mall", Buy.Text("query", query), Wish.Xixi);

        Assert.Equal(RefusalCodes.NotSold, refusal.Code);
        Assert.Contains(query, refusal.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quote_WithColourSizePriceAndQuantity_HonoursAll()
    {
        await using var world = await OutsideWorld.StartAsync();
        var leg = Buy.Text("query", "跑鞋")
            .Choice("color", "black")
            .Text("size", "42码")
            .Price(null, 500)
            .Count("quantity", 2);

        var offer = await world.OfferAsync("mall", leg, Wish.Xixi);

        var line = Assert.Single(offer.Lines);
        Assert.Equal(2, line.Quantity);
        Assert.True(line.UnitPrice <= Money.Fen(50_000));
        Assert.Equal(["black", "42"], line.Options.Select(option => option.Choice));
        Assert.All(line.Options, option => Assert.False(option.IsDefault));
    }

    [Fact]
    public async Task Search_InAColourItDoesNotComeIn_SaysWhatThereIs()
    {
        await using var world = await OutsideWorld.StartAsync();

        var refusal = await world.RefusalAsync(
            "mall",
            Buy.Text("query", "iPhone 16").Choice("color", "orange"),
            Wish.Xixi
        );

        Assert.Equal(RefusalCodes.NothingFits, refusal.Code);
        Assert.NotEmpty(refusal.Alternatives);
    }

    [Fact]
    public async Task Search_OfABrand_FindsItsShopAlone()
    {
        await using var world = await OutsideWorld.StartAsync();

        var found = await world.SearchAsync("mall", Buy.Text("query", "耳机").Named("brand", "Sony"), Wish.Xixi);
        var unknown = await world.RefusalAsync("mall", Buy.Text("query", "耳机").Named("brand", "Acme"), Wish.Xixi);

        Assert.Equal("mall/sony", Assert.Single(found.Stores).StoreId);
        Assert.Equal(RefusalCodes.NotSold, unknown.Code);
    }

    [Fact]
    public async Task Quote_BelowTheFreeFreight_CostsFreight()
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("mall", Buy.Text("query", "牙膏"), Wish.Xixi);

        Assert.Equal("freight", Assert.Single(offer.Fees).Code);
        Assert.Equal(offer.Subtotal + offer.Fees[0].Amount, offer.Total);
    }

    [Fact]
    public async Task Quote_OfAnOrderWithoutAnAddress_AsksWhereToSendIt()
    {
        await using var world = await OutsideWorld.StartAsync();

        var quoted = await world.QuoteAsync("mall", Buy.Text("query", "牛奶"), "mall/yili");

        Assert.Equal(RefusalCodes.NotSaid, quoted.Refusal!.Code);
    }

    [Fact]
    public async Task Search_WithAFeatureNobodyVouchesFor_SaysSo()
    {
        await using var world = await OutsideWorld.StartAsync();

        var offer = await world.OfferAsync("mall", Buy.Text("query", "牛奶").Choices("features", "有机"), Wish.Xixi);

        Assert.Contains(offer.Notes, note => note.Zh.Contains("有机", StringComparison.Ordinal));
    }
}
