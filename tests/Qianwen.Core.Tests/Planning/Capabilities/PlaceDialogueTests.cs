namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Talks about places over several turns: what is offered and taken, changed, or spoken of before.</summary>
public sealed class PlaceDialogueTests
{
    [Fact]
    public async Task Replay_YesToBooking_BooksWhatWasLookedFor() =>
        Assert.Equal(
            "hotel/book check_in=tuesday facility=wifi location=Bristol nights=4 nights people=3 people",
            Services.Legs(
                await Services.Dialogue(
                    "I need a hotel in Bristol with wifi",
                    "A: There are many. Shall I book one for you?",
                    "Yes, for 3 people and 4 nights from tuesday"
                )
            )
        );

    [Fact]
    public async Task Replay_QuestionInsteadOfYes_BooksNothing() =>
        Assert.Equal(
            "hotel/search location=Bristol",
            Services.Legs(
                await Services.Dialogue(
                    "I need a hotel in Bristol",
                    "A: There are many. Shall I book one for you?",
                    "Not yet, thanks."
                )
            )
        );

    [Fact]
    public async Task Replay_AnotherTimeOffered_IsTaken()
    {
        var legs = Services.Legs(
            await Services.Dialogue(
                "周六晚上给我们订个烤肉店，八个人",
                "A: 好的，请问几点？",
                "六点",
                "A: 六点已经满了，六点四十可以吗？",
                "行，就六点四十"
            )
        );

        Assert.Contains("time=六点四十", legs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replay_DestinationChanged_KeepsWhereItStarts() =>
        Assert.Equal(
            "ride_hailing/book destination=东华大学北门 origin=人民广场",
            Services.Legs(
                await Services.Dialogue(
                    "我要从人民广场打车去复兴中路。",
                    "A: 好的，现在就出发吗？",
                    "等下，目的地改成东华大学北门。"
                )
            )
        );

    [Fact]
    public async Task Replay_PlaceSpokenOfBefore_IsWhatIsNear() =>
        Assert.Equal(
            "restaurant/search near=恭王府",
            Services.Legs(await Services.Dialogue("我想去恭王府玩", "A: 是个好地方。", "那附近有什么餐馆"))
        );

    [Fact]
    public async Task Replay_ReservationForIt_IsNoSecondWish() =>
        Assert.Equal(
            "hotel",
            Assert
                .Single(
                    (
                        await Services.Dialogue(
                            "I am looking for a hotel named Brockwell Lodge",
                            "A: I have it. What would you like to know?",
                            "I would like to book a reservation for it."
                        )
                    ).Legs
                )
                .Family
        );
}
