namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Names, places and measures that no cue leads to, or that are plain words.</summary>
public sealed class UnannouncedNamesTests
{
    [Theory]
    [InlineData("does the Plaza have a swimming pool", "hotel/info facility=swimming pool name=Plaza")]
    [InlineData("what time does Copper Kettle close", "restaurant/info name=Copper Kettle")]
    [InlineData("is Copper Kettle open on Sundays", "restaurant/info name=Copper Kettle")]
    [InlineData("does boston have good thai restaurants", "restaurant/search cuisine=thai location=boston")]
    [InlineData("is the Bay Bridge backed up", "maps/traffic poi=Bay Bridge")]
    public async Task Ask_Question_IsAboutItsSubject(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));

    [Theory]
    [InlineData("make a transfer of 40 dollars to my sister", "payment/transfer amount=of 40 dollars payee=sister")]
    [InlineData("send mom 50 dollars", "payment/transfer amount=50 dollars payee=mom")]
    [InlineData(
        "initiate a payment request to Jane.Roe@example.com for $15",
        "payment/request amount=$15 payer=Jane.Roe@example.com"
    )]
    [InlineData(
        "I would like to request a payment of $83 from my friend's email, jroe@example.com",
        "payment/request amount=of $83 payer=jroe@example.com"
    )]
    public async Task Ask_Money_GoesToPlainPeopleAndMailAddresses(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));

    [Theory]
    [InlineData("i need a ride home", "ride_hailing/book destination=home")]
    [InlineData("get me a lyft to 45 main street", "ride_hailing/book destination=45 main street")]
    [InlineData(
        "I need to catch a cab. The address is 3236 Grand Avenue.",
        "ride_hailing/book destination=3236 Grand Avenue vehicle_type=cab"
    )]
    [InlineData(
        "I need a taxi at 8 tomorrow morning to take me to work.",
        "ride_hailing/book date=tomorrow destination=work time=8 vehicle_type=taxi"
    )]
    [InlineData("book a cab for John to the airport", "ride_hailing/book destination=the airport vehicle_type=cab")]
    public async Task Ask_Ride_GoesWhereItIsSaid(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));

    [Fact]
    public async Task Ask_KindOfCarAfterTheService_ReplacesItsPlainName()
    {
        var result = await Services.Ask("find me a cab to 123 White Street, I prefer a pool ride");

        Assert.Equal("ride_hailing/book destination=123 White Street vehicle_type=pool ride", Services.Legs(result));
    }

    [Fact]
    public async Task Ask_MeasureOfGoods_IsNoQuantity()
    {
        var result = await Services.Ask("Looking for a 12 inch rubber wheel");

        Assert.Equal("shopping/search query=12 inch rubber wheel", Services.Legs(result));
    }

    [Theory]
    [InlineData("where is the nearest gas station", "maps/route")]
    [InlineData("where's the closest pharmacy", "maps/route")]
    public async Task Ask_WhereTheNearestIs_IsTheWayThere(string said, string understood) =>
        Assert.StartsWith(understood, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);
}
