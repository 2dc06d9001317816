using System.Globalization;
using Qianwen.Core.Planning.Recognisers.Times;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

/// <summary>Now is Monday, 23 November 2026, nine in the morning in Hangzhou.</summary>
public sealed class DateTimeRecogniserTests
{
    [Theory]
    [InlineData("tomorrow at 7pm", "tomorrow at 7pm", "11-24 19:00", "11-24 19:00")]
    [InlineData("at 7 on Friday evening", "7 on Friday", "11-27 19:00", "11-27 19:00")]
    [InlineData("today at 8", "today at 8", "11-23 20:00", "11-23 20:00")]
    [InlineData("tonight at midnight", "tonight at midnight", "11-24 00:00", "11-24 00:00")]
    [InlineData("December 3rd, 19:45", "December 3rd, 19:45", "12-03 19:45", "12-03 19:45")]
    [InlineData("before 9am tomorrow", "before 9am tomorrow", "", "11-24 09:00")]
    [InlineData("下周五晚上八点", "下周五晚上八点", "12-04 20:00", "12-04 20:00")]
    [InlineData("明天早上9点到11点", "明天早上9点到11点", "11-24 09:00", "11-24 11:00")]
    [InlineData("in half an hour", "in half an hour", "11-23 09:30", "11-23 09:30")]
    [InlineData("一个半小时后", "一个半小时后", "11-23 10:30", "11-23 10:30")]
    [InlineData("right now", "right now", "11-23 09:00", "11-23 09:00")]
    public void FindAll_DayAndTime_IsAnInstant(string text, string words, string from, string to)
    {
        var folded = FoldedText.Of(text);
        var match = Assert.Single(DateTimeRecogniser.FindAll(folded.Text, Ask.Now));

        Assert.Equal((words, from, to), (folded.Words(match.Span), Local(match.From), Local(match.To)));
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("at 7pm")]
    [InlineData("tomorrow I have a meeting and then I would like to eat at 7pm")]
    public void FindAll_OneOfTheTwo_IsNoInstant(string text) =>
        Assert.Empty(DateTimeRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now));

    private static string Local(DateTimeOffset? at)
    {
        Assert.True(at is null || at.Value.Offset == Ask.Now.Offset);
        return at?.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
    }
}
