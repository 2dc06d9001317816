using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Tests;

public sealed class SurfaceTextTests
{
    [Theory]
    [InlineData("NEW  York city", "new york")]
    [InlineData("２００－３００元", "200-300")]
    [InlineData("200 - 300 元", "200-300元")]
    [InlineData("臺北車站", "台北车站")]
    [InlineData("4.5分以上", "4.5")]
    [InlineData("at Café Zoë's", "cafe zoe")]
    [InlineData("三晚", "三")]
    [InlineData("two phone cases", "phone case")]
    [InlineData("lunch boxes", "box")]
    public void Contains_SameWords_IsTrue(string text, string form) => Assert.True(SurfaceText.Contains(text, form));

    [Theory]
    [InlineData("12 people", "1")]
    [InlineData("4.5分以上", "5")]
    [InlineData("4.5分以上", "4")]
    [InlineData("Yorkshire", "york")]
    [InlineData("", "york")]
    [InlineData("york", "")]
    public void Contains_PartOfAWordOrNumber_IsFalse(string text, string form) =>
        Assert.False(SurfaceText.Contains(text, form));

    [Fact]
    public void Has_BareNumber_IsNotFoundInADate()
    {
        var planned = PlannedText.Of([
            Answers.Leg(
                "hotel",
                "book",
                """{"check_in":{"words":"Friday","date":"2026-11-27"},"time":"08:00:00","id":3}"""
            ),
        ]);

        Assert.False(planned.Has("27"));
        Assert.False(planned.Has("8"));
        Assert.True(planned.Has("2026-11-27"));
        Assert.True(planned.Has("08:00"));
    }

    [Fact]
    public void Has_NumberOfAnotherForm_IsFound() =>
        Assert.True(PlannedText.Of([Answers.Leg("hotel", "book", """{"rating":{"min":4.50}}""")]).Has("4.5"));
}
