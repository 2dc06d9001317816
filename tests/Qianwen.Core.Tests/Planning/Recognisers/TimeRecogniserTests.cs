using System.Globalization;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

/// <summary>Now is Monday, 23 November 2026, nine in the morning in Hangzhou.</summary>
public sealed class TimeRecogniserTests
{
    [Theory]
    [InlineData("by 3pm", "by 11-23 15:00")]
    [InlineData("before 3:30 pm", "by 11-23 15:30")]
    [InlineData("at 7pm", "from 11-23 19:00")]
    [InlineData("by noon", "by 11-23 12:00")]
    [InlineData("at half past eight", "from 11-23 20:30")]
    [InlineData("at quarter to five", "from 11-23 16:45")]
    [InlineData("tomorrow at 9am", "from 11-24 09:00")]
    [InlineData("tomorrow morning", "from 11-24 09:00")]
    [InlineData("tonight at 7:30", "from 11-23 19:30")]
    [InlineData("on friday at noon", "from 11-27 12:00")]
    [InlineData("at 15:45", "from 11-23 15:45")]
    [InlineData("by 8am", "by 11-24 08:00")]
    [InlineData("at 3", "from 11-23 15:00")]
    [InlineData("in 30 minutes", "by 11-23 09:30")]
    [InlineData("within half an hour", "by 11-23 09:30")]
    [InlineData("in an hour and a half", "by 11-23 10:30")]
    [InlineData("within 2 hours", "by 11-23 11:00")]
    [InlineData("下午三点前", "by 11-23 15:00")]
    [InlineData("三点前送到", "by 11-23 15:00")]
    [InlineData("今晚七点半", "from 11-23 19:30")]
    [InlineData("今晚7点半送到", "from 11-23 19:30")]
    [InlineData("明天中午", "from 11-24 12:00")]
    [InlineData("明早八点", "from 11-24 08:00")]
    [InlineData("后天下午两点一刻", "from 11-25 14:15")]
    [InlineData("周五上午十点", "from 11-27 10:00")]
    [InlineData("下周一早上9点", "from 11-30 09:00")]
    [InlineData("下午一点", "from 11-23 13:00")]
    [InlineData("一点半", "from 11-23 13:30")]
    [InlineData("15:30之前", "by 11-23 15:30")]
    [InlineData("中午12点以前", "by 11-23 12:00")]
    [InlineData("半小时内送到", "by 11-23 09:30")]
    [InlineData("30分钟内", "by 11-23 09:30")]
    [InlineData("一个半小时后", "from 11-23 10:30")]
    [InlineData("两个小时以内", "by 11-23 11:00")]
    public void FindAll_Time_IsResolvedFromNow(string text, string expected)
    {
        var time = Assert.Single(TimeRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now));

        var at = time.At.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
        Assert.Equal(expected, (time.NotBefore ? "from " : "by ") + at);
        Assert.Equal(Ask.Now.Offset, time.At.Offset);
    }

    [Theory]
    [InlineData("two lattes")]
    [InlineData("half sugar")]
    [InlineData("at most 3 lattes")]
    [InlineData("today")]
    [InlineData("三杯拿铁")]
    [InlineData("一点点")]
    [InlineData("少一点糖")]
    [InlineData("快一点")]
    [InlineData("来点奶茶")]
    [InlineData("七分糖")]
    public void FindAll_NoTime_IsEmpty(string text) =>
        Assert.Empty(TimeRecogniser.FindAll(FoldedText.Of(text).Text, Ask.Now));
}
