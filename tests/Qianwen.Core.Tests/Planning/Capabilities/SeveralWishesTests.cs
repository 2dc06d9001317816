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
}
