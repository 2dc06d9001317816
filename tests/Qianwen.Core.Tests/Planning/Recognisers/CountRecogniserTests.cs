using Qianwen.Core.Planning.Recognisers.Counts;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class CountRecogniserTests
{
    private static readonly CountUnits People = CountUnits.Of([
        "people",
        "person",
        "adults",
        "children",
        "位",
        "人",
        "大人",
        "小孩",
    ]);
    private static readonly CountUnits Rooms = CountUnits.Of(["rooms", "间"]);
    private static readonly CountUnits Nights = CountUnits.Of(["nights", "晚"]);
    private static readonly CountUnits Tickets = CountUnits.Of(["tickets", "张"]);

    [Theory]
    [InlineData("for 2 adults and a child at the hotel", "2 adults and a child", 3)]
    [InlineData("table for nine people at 7pm", "nine people", 9)]
    [InlineData("reservations for 2 at Pescatore", "2", 2)]
    [InlineData("table for two, please", "two", 2)]
    [InlineData("a party of 12", "12", 12)]
    [InlineData("我想预订8个人", "8个人", 8)]
    [InlineData("a table for the three of us", "three", 3)]
    [InlineData("三位", "三位", 3)]
    [InlineData("两大一小", "两大一小", 3)]
    [InlineData("2个大人和1个小孩", "2个大人和1个小孩", 3)]
    public void FindAll_People_AreSummed(string text, string words, int value)
    {
        var folded = FoldedText.Of(text);
        var count = Assert.Single(CountRecogniser.FindAll(folded.Text, People));

        Assert.Equal((words, value), (folded.Words(count.Span), count.Value));
    }

    [Fact]
    public void FindAll_Units_AreOnlyThoseAskedFor()
    {
        const string text = "两间房住三晚, 4 round trip tickets, a couple of nights";

        Assert.Equal([2], CountRecogniser.FindAll(text, Rooms).Select(count => count.Value));
        Assert.Equal([3, 2], CountRecogniser.FindAll(text, Nights).Select(count => count.Value));
        Assert.Equal([4], CountRecogniser.FindAll(text, Tickets).Select(count => count.Value));
        Assert.Empty(CountRecogniser.FindAll(text, People));
    }

    [Theory]
    [InlineData("房间要三人间")]
    [InlineData("at least 4 stars")]
    [InlineData("for 2 nights")]
    [InlineData("for 7:30")]
    [InlineData("第二位")]
    public void FindAll_NoPeople_IsEmpty(string text) =>
        Assert.Empty(CountRecogniser.FindAll(FoldedText.Of(text).Text, People));

    [Fact]
    public void FindAll_PricePerNight_CountsNoNight()
    {
        Assert.Empty(CountRecogniser.FindAll("300元一晚", Nights));
        Assert.Empty(CountRecogniser.FindAll("$200 a night", Nights));
    }
}
