namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Messages of several errands: which are told from one another, and what one takes over from another.</summary>
public sealed class MessageTests
{
    [Theory]
    [InlineData(
        "Transfer 50 to Anna, 30 to Ben and 20 to Carla.",
        "payment/transfer amount=50 payee=Anna // payment/transfer amount=30 payee=Ben // payment/transfer amount=20 payee=Carla"
    )]
    [InlineData(
        "Request 18 from Omar and 22 from Julia",
        "payment/request amount=18 payer=Omar // payment/request amount=22 payer=Julia"
    )]
    [InlineData(
        "I need a cab from home to the dentist at 9 and another from there to the gym at 10:30",
        "ride_hailing/book destination=the dentist origin=home time=9 vehicle_type=cab // ride_hailing/book destination=the gym origin=the dentist time=10:30 vehicle_type=cab"
    )]
    [InlineData(
        "I want a flight from Oslo to Berlin on December 10th and one back to Oslo on December 14th.",
        "flight/search date=December 10th destination=Berlin origin=Oslo // flight/search date=December 14th destination=Oslo origin=Berlin"
    )]
    public async Task Plan_OneMoreOfTheSame_IsALegOfItsOwn(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Theory]
    [InlineData(
        "Order some pad thai for the kids and get me a cab to the airport",
        "food_delivery/order|ride_hailing/book"
    )]
    [InlineData(
        "Book a cab to the station for 7 am and order a flat white and a croissant",
        "food_delivery/order|ride_hailing/book"
    )]
    [InlineData(
        "今天是她生日，先订个生日蛋糕送到家里，晚上八点再帮我叫车去KTV",
        "food_delivery/order|ride_hailing/book"
    )]
    [InlineData("我要从南京坐高铁去武汉出差，周三去，住在光谷附近", "hotel/search|train/search")]
    [InlineData(
        "Where's the closest petrol station and which Thai restaurants are near it?",
        "maps/poi|restaurant/search"
    )]
    [InlineData(
        "原来订的周五那家日料店取消吧，改成去吃海底捞，还是七个人，晚上六点",
        "restaurant/book|restaurant/cancel"
    )]
    [InlineData("机票先别订，帮我看看周三去贵阳的价格", "flight/search")]
    public async Task Plan_SeveralErrands_EachHasItsLeg(string utterance, string expected) =>
        Assert.Equal(
            expected,
            string.Join(
                '|',
                (await Ask.Of(Services.WithFood, utterance))
                    .Legs.Select(leg => $"{leg.Family}/{leg.Op}")
                    .Order(StringComparer.Ordinal)
            )
        );

    [Fact]
    public async Task Plan_CarBetweenTheTwo_RunsFromTheOneToTheOther() =>
        Assert.Equal(
            "ride_hailing/book destination=Pizza Express origin=Hamilton Lodge vehicle_type=taxi",
            Services
                .Legs(
                    await Services.Ask(
                        "Book the Hamilton Lodge for 2 nights from Saturday, a table at Pizza Express at 18:30 for 3 people, then a taxi between the two."
                    )
                )
                .Split(" // ")[^1]
        );

    [Theory]
    [InlineData("表弟过生日，我不去了，给他转500块当红包", "payee", "表弟")]
    [InlineData("Ben still owes me 18 dollars for the cinema, ask him for it", "payer", "Ben")]
    public async Task Plan_Pronoun_IsWhoWasSpokenOfLast(string utterance, string argument, string expected) =>
        Assert.Equal(
            expected,
            (await Services.Ask(utterance)).Legs.Single().Args[argument].GetProperty("words").GetString()
        );

    [Fact]
    public async Task Plan_TwoThatAreComparedAtOnce_ShareWhatIsSaid() =>
        Assert.All(
            (await Services.Ask("Compare flights and trains from London to Paris for next Friday")).Legs,
            leg => Assert.Equal("Paris", leg.Args["destination"].GetProperty("words").GetString())
        );
}
