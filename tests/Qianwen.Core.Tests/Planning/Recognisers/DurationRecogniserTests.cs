using Qianwen.Core.Planning.Recognisers.Durations;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class DurationRecogniserTests
{
    [Theory]
    [InlineData("stay for two nights", "two nights", 48, 2)]
    [InlineData("an hour and a half", "an hour and a half", 1.5, null)]
    [InlineData("2 and a half hours", "2 and a half hours", 2.5, null)]
    [InlineData("1 hour and 30 minutes", "1 hour and 30 minutes", 1.5, null)]
    [InlineData("a 2-night stay", "2-night", 48, 2)]
    [InlineData("a fortnight", "a fortnight", 336, null)]
    [InlineData("一个半小时", "一个半小时", 1.5, null)]
    [InlineData("三晚两天", "三晚两天", 72, 3)]
    [InlineData("三天两夜", "三天两夜", 72, 2)]
    [InlineData("半个月", "半个月", 360, null)]
    [InlineData("住2个晚上", "2个晚上", 48, 2)]
    public void FindAll_Length_IsInHours(string text, string words, double hours, int? nights)
    {
        var folded = FoldedText.Of(text);
        var duration = Assert.Single(DurationRecogniser.FindAll(folded.Text));

        Assert.Equal((words, hours, nights), (folded.Words(duration.Span), duration.Seconds / 3600.0, duration.Nights));
    }

    [Theory]
    [InlineData("in 3 days")]
    [InlineData("in half an hour")]
    [InlineData("三天后")]
    [InlineData("周五晚上")]
    [InlineData("这两天")]
    [InlineData("4.5分")]
    public void FindAll_NoLength_IsEmpty(string text) =>
        Assert.Empty(DurationRecogniser.FindAll(FoldedText.Of(text).Text));
}
