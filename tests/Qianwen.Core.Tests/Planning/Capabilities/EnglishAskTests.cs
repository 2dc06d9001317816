using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Short English asks: roads by number, distances, what was spent, names of files, slips, places that are not meant.</summary>
public sealed class EnglishAskTests
{
    [Theory]
    [InlineData("how is traffic on the 10", "maps/traffic poi=the 10")]
    [InlineData("are there any accidents on the 101", "maps/traffic poi=the 101")]
    [InlineData("how's traffic over the Tioga Pass", "maps/traffic poi=Tioga Pass")]
    public async Task Ask_Road_IsNamedByItsNumberToo(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));

    [Theory]
    [InlineData("calculate the distance between Leeds and York", "maps/distance")]
    [InlineData("should i take the tunnel or the bridge to get to Oakland", "maps/route")]
    public async Task Ask_WayToBeWorkedOut_IsForTheMap(string said, string leg) =>
        Assert.StartsWith(leg, Services.Legs(await Services.Ask(said)), StringComparison.Ordinal);

    [Theory]
    [InlineData("should i quit my job")]
    [InlineData("calculate the square root of 81")]
    public async Task Ask_OtherQuestion_IsNone(string said) => Assert.Empty((await Services.Ask(said)).Legs);

    [Theory]
    [InlineData("how much did i spend on netflix in may", "payment/search date=may payee=netflix")]
    [InlineData("when did i make that 20 euros payment to spotify", "payment/search amount=20 euros payee=spotify")]
    public async Task Ask_Spent_SaysOnWhat(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));

    [Fact]
    public async Task Ask_BillInAFile_IsNoSumOfItsDigits() =>
        Assert.Equal(
            "payment/pay bill=rent-may-2024.pdf",
            Services.Legs(await Services.Ask("please pay the bill rent-may-2024.pdf"))
        );

    [Fact]
    public async Task Ask_AccountNumber_IsWhoGetsIt() =>
        Assert.Equal(
            "payment/transfer amount=50 euros payee=DE89370400440532013000",
            Services.Legs(await Services.Ask("send 50 euros to DE89370400440532013000"))
        );

    [Theory]
    [InlineData("find itialian restaurants in Boston", "restaurant/search cuisine=itialian location=Boston")]
    [InlineData("what restaurants are there in north dover", "restaurant/search location=north dover")]
    [InlineData(
        "book an oyster bar for two people in Boston",
        "restaurant/book location=Boston party_size=two people type=oyster bar"
    )]
    [InlineData("are there 8pm tables available at Coi", "restaurant/book name=Coi time=8pm")]
    [InlineData("a table to seat 9 people at Coi", "restaurant/book name=Coi party_size=9 people")]
    public async Task Ask_Restaurant_ReadsKindPlaceAndParty(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));

    [Fact]
    public async Task Ask_NotThereButHere_IsHere() =>
        Assert.Contains(
            "location=Soho",
            Services.Legs(await Services.Ask("I don't want a restaurant in Chelsea, but in Soho")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Ask_BusinessTrip_IsNoClass() =>
        Assert.DoesNotContain(
            "class=",
            Services.Legs(await Services.Ask("book a flight from Leeds to Oslo for a business trip")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Ask_Fortnight_IsFourteenNights() =>
        Assert.Contains(
            "nights=a fortnight",
            Services.Legs(await Services.Ask("book a room in Boston for a fortnight")),
            StringComparison.Ordinal
        );

    [Fact]
    public async Task Ask_FormForFrom_IsASlip() =>
        Assert.Contains(
            "destination=York origin=Leeds",
            Services.Legs(await Services.Ask("Please book a train ticket form Leeds to York on Friday")),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("did i pay the rent this month")]
    [InlineData("did they cancel my flight")]
    [InlineData("has the airline cancelled my flight to Oslo")]
    [InlineData("have I already transferred 50 dollars to Omar")]
    [InlineData("hey, did we pay the phone bill in May?")]
    public async Task Ask_WhetherSomethingWasPaid_PaysNothing(string said) =>
        Assert.DoesNotContain(
            (await Services.Ask(said)).Legs,
            leg => Operations.HasEffect(leg.Op) || leg.Op == Operations.Cancel
        );

    [Theory]
    [InlineData("have i been charged for netflix this month", "payment/search date=this month payee=netflix")]
    [InlineData("show me my transactions from last week at target", "payment/search date=last week payee=target")]
    [InlineData("i need to know if flight dl 123 is on time", "flight/status flight=dl 123")]
    [InlineData("find a hotel by the name of Gonville Hotel", "hotel/search name=Gonville Hotel")]
    [InlineData("what is the distance between Rome and Naples", "maps/distance destination=Naples origin=Rome")]
    [InlineData("how busy is chilis around 5pm", "restaurant/info name=chilis time=around 5pm")]
    [InlineData(
        "find southeast asian restaurants in Boston",
        "restaurant/search cuisine=southeast asian location=Boston"
    )]
    public async Task Ask_NameBehindItsCue_IsTaken(string said, string understood) =>
        Assert.Equal(understood, Services.Legs(await Services.Ask(said)));
}
