using Qianwen.Cli.Rendering;

namespace Qianwen.Cli.Tests.Rendering;

public sealed class WordingTests
{
    [Theory]
    [InlineData("点40杯霸王茶姬", "zh-CN")]
    [InlineData("Order 40 cups of 伯牙绝弦", "zh-CN")]
    [InlineData("two lattes, one without sugar", "en")]
    [InlineData("", "en")]
    public void LocaleOf_Sentence_FollowsItsCharacters(string sentence, string locale) =>
        Assert.Equal(locale, Wording.LocaleOf(sentence));

    [Theory]
    [InlineData(999, "en", "999 m")]
    [InlineData(1000, "en", "1.0 km")]
    [InlineData(1240, "zh-CN", "1.2 公里")]
    [InlineData(80, "zh-CN", "80 米")]
    public void Distance_Metres_AreReadable(int metres, string locale, string text) =>
        Assert.Equal(text, Wording.Distance(metres, locale));

    [Theory]
    [InlineData(0, "12:00")]
    [InlineData(24, "明天 12:00")]
    [InlineData(48, "11-25 12:00")]
    [InlineData(-24, "11-22 12:00")]
    public void Short_OtherDay_SaysWhich(int hours, string text) =>
        Assert.Equal(text, PersonTime.Short(Samples.Noon.AddHours(hours), Samples.Noon, "zh-CN"));

    [Fact]
    public void Exact_UtcInstant_IsShanghaiTime() =>
        Assert.Equal("08:30:05", PersonTime.Exact(new DateTimeOffset(2026, 11, 23, 0, 30, 5, TimeSpan.Zero)));
}
