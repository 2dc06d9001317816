using System.Globalization;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class TimeOfDayRecogniserTests
{
    [Theory]
    [InlineData("at 7pm tomorrow", "7pm", "19:00", "19:00")]
    [InlineData("leave after 19:45", "after 19:45", "19:45", "")]
    [InlineData("half past 8 in the night", "half past 8 in the night", "20:30", "20:30")]
    [InlineData("quarter to 9 pm", "quarter to 9 pm", "20:45", "20:45")]
    [InlineData("between 5 and 7pm", "between 5 and 7pm", "17:00", "19:00")]
    [InlineData("before 9", "before 9", "", "09:00")]
    [InlineData("around six", "around six", "18:00", "18:00")]
    [InlineData("tomorrow evening at 7", "7", "19:00", "19:00")]
    [InlineData("half past eight tomorrow evening", "half past eight", "20:30", "20:30")]
    [InlineData("at noon", "noon", "12:00", "12:00")]
    [InlineData("in the morning", "in the morning", "06:00", "12:00")]
    [InlineData("tonight", "tonight", "18:00", "23:59")]
    [InlineData("下午三点半", "下午三点半", "15:30", "15:30")]
    [InlineData("晚上八点一刻", "晚上八点一刻", "20:15", "20:15")]
    [InlineData("八点之后", "八点之后", "08:00", "")]
    [InlineData("21:15前到达", "21:15前", "", "21:15")]
    [InlineData("下午三点到四点", "下午三点到四点", "15:00", "16:00")]
    [InlineData("凌晨", "凌晨", "00:00", "06:00")]
    [InlineData("show me morning flights", "morning", "06:00", "12:00")]
    [InlineData("5-7pm", "5-7pm", "17:00", "19:00")]
    [InlineData("today at 1900", "1900", "19:00", "19:00")]
    [InlineData("11点到下午1点", "11点到下午1点", "11:00", "13:00")]
    [InlineData("今晚有空桌", "晚", "18:00", "23:59")]
    public void FindAll_Time_HasItsLimits(string text, string words, string from, string to)
    {
        var folded = FoldedText.Of(text);
        var time = Assert.Single(TimeOfDayRecogniser.FindAll(folded.Text));

        Assert.Equal((words, from, to), (folded.Words(time.Span), Clock(time.From), Clock(time.To)));
    }

    [Theory]
    [InlineData("2508 University Avenue")]
    [InlineData("after 9 days")]
    [InlineData("便宜一点的")]
    [InlineData("住2个晚上")]
    [InlineData("at 5 Main Street")]
    [InlineData("2 to 4 people")]
    [InlineData("5 nights starting from Tuesday")]
    public void FindAll_NoTime_IsEmpty(string text) =>
        Assert.Empty(TimeOfDayRecogniser.FindAll(FoldedText.Of(text).Text));

    [Fact]
    public void FindAll_HourAlone_SaysThatTheHalfIsAssumed()
    {
        var time = Assert.Single(TimeOfDayRecogniser.FindAll("at 7"));

        Assert.False(time.HalfSaid);
        Assert.Equal(new TimeOnly(19, 0), time.InOtherHalf().From);
    }

    private static string Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
