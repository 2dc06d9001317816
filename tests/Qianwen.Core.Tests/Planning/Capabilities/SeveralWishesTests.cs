namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Several wishes in one message, and what one takes from another.</summary>
public sealed class SeveralWishesTests
{
    [Fact]
    public async Task Plan_Journey_GivesLegsThatWaitForEachOther()
    {
        var result = await Services.Ask(
            "flight to Shanghai on Friday, hotel near the Bund for two nights, car from the airport"
        );

        Assert.Equal(["flight", "hotel", "ride_hailing"], result.Legs.Select(leg => leg.Family));
        Assert.Equal(
            [
                [],
                ["leg-1"],
                ["leg-1"],
            ],
            result.Legs.Select(leg => leg.DependsOn)
        );
        Assert.Contains(
            result.Why!,
            why => why is { LegId: "leg-2", Argument: "location", Reason: "from leg-1: destination" }
        );
    }

    [Theory]
    [InlineData(
        "book a hotel in Paris and a hotel in London",
        "hotel/book location=Paris // hotel/book location=London"
    )]
    [InlineData(
        "I am looking for a place to dine. The restaurant should be in the south. I am also looking for a train. The train should leave from leicester.",
        "restaurant/search area=south // train/search origin=leicester"
    )]
    public async Task Plan_TwoWishes_AreTwoLegs(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Fact]
    public async Task Plan_FoodAndATaxi_AreBothPlanned()
    {
        var result = await Services.Ask("order two lattes and book a taxi to the airport");

        Assert.Equal(["food_delivery", "ride_hailing"], result.Legs.Select(leg => leg.Family));
        Assert.Equal("2×Latte", Ask.Items(result));
    }

    [Theory]
    [InlineData(
        "send Sam 40 dollars and pay the gas bill",
        "payment/transfer amount=40 dollars payee=Sam // payment/pay bill=gas bill"
    )]
    [InlineData("水费和物业费一起交了", "payment/pay bill=水费 // payment/pay bill=物业费")]
    [InlineData(
        "find flights from Madrid to Lisbon on Friday and from Lisbon to Porto on Sunday",
        "flight/search date=Friday destination=Lisbon origin=Madrid // flight/search date=Sunday destination=Porto origin=Lisbon"
    )]
    [InlineData(
        "先在成都住两晚，再去重庆住一晚，酒店都订上",
        "hotel/book location=成都 nights=两晚 // hotel/book location=重庆 nights=一晚"
    )]
    public async Task Plan_TwoOfAKindInOneBreath_AreTwoLegs(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Theory]
    [InlineData("find a hotel in Rome and book it for two nights", 1)]
    [InlineData("a train from Oxford to London on Friday and back on Sunday", 1)]
    [InlineData("a hotel with parking and wifi in the north and with four stars", 1)]
    public async Task Plan_MoreWordsOnOneWish_StayOneLeg(string utterance, int legs) =>
        Assert.Equal(legs, (await Services.Ask(utterance)).Legs.Count);

    [Fact]
    public async Task Plan_PlaceOfTheStory_HoldsForItsErrands()
    {
        var result = await Services.Ask(
            "I have a meeting in Denver next Tuesday. Find a flight from Austin the day before and a hotel downtown."
        );

        Assert.Equal(
            "flight/search date=next Tuesday destination=Denver origin=Austin // hotel/search area=downtown location=Denver",
            Services.Legs(result)
        );
    }

    [Fact]
    public async Task Plan_CabThere_GoesToThePlaceBefore()
    {
        var result = await Services.Ask("Check the traffic to the stadium and then call me a cab there");

        Assert.Equal(["maps", "ride_hailing"], result.Legs.Select(leg => leg.Family));
        Assert.Equal(["leg-1"], result.Legs[1].DependsOn);
    }

    [Theory]
    [InlineData("send Anna $30 and get me two lattes", "payment", "2×Latte")]
    [InlineData("水费该交了，帮我交掉，再点两杯拿铁", "payment", "2×拿铁")]
    public async Task Plan_FoodBehindAnotherErrand_IsOrderedBesideIt(string utterance, string family, string items)
    {
        var result = await Services.Ask(utterance);

        Assert.Equal(["food_delivery", family], result.Legs.Select(leg => leg.Family));
        Assert.Equal(items, Ask.Items(result));
    }

    [Theory]
    [InlineData("把刚点的拿铁退了，换一杯美式", "拿铁")]
    [InlineData("Cancel the latte I just ordered and get me an americano instead", "latte")]
    public async Task Plan_OneOrderForAnother_NamesBoth(string utterance, string gone)
    {
        var result = await Services.Ask(utterance);

        Assert.Equal(["order", "cancel"], result.Legs.Select(leg => leg.Op));
        Assert.Equal(gone, Ask.ItemsOf(result)[^1].Name);
    }

    [Theory]
    [InlineData("先看看余额，再把饭钱150转给小陈", "payment/balance // payment/transfer amount=150 payee=小陈")]
    [InlineData(
        "Reserve a table for five at Dishoom tomorrow at 7:30 and tell me how to get there from King's Cross.",
        "restaurant/book date=tomorrow name=Dishoom party_size=five time=7:30 // maps/route origin=King's Cross"
    )]
    public async Task Plan_ErrandThatFollowsFromAnother_IsOneOfItsOwn(string said, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(said)));
}
