using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Text;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("ＬＡＴＴＥ　４０杯", "latte 40杯")]
    [InlineData("點兩杯拿鐵，謝謝", "点两杯拿铁,谢谢")]
    [InlineData("Crème Brûlée", "creme brulee")]
    [InlineData("X’s “Y”", "x's “y”")]
    [InlineData("½ dozen", " 1/2 dozen")]
    [InlineData("①杯", "1杯")]
    [InlineData("3×latte", "3xlatte")]
    [InlineData("la\u200btte", "latte")]
    public void Of_Text_IsFolded(string original, string folded) => Assert.Equal(folded, FoldedText.Of(original).Text);

    [Theory]
    [InlineData("來兩杯　拿鐵", 1, 3, "兩杯")]
    [InlineData("ab½cd", 2, 6, "½")]
    [InlineData("la\u200bTTe x", 0, 5, "la\u200bTTe")]
    public void Words_Range_AreAsTyped(string original, int start, int end, string words) =>
        Assert.Equal(words, FoldedText.Of(original).Words(new TextSpan(start, end)));

    [Fact]
    public void Take_Range_LeavesPositionsInPlace()
    {
        var text = new WorkingText(FoldedText.Of("two lattes by 3pm please"));

        text.Take(new TextSpan(11, 17));

        Assert.Equal(text.Folded.Text.Length, text.Text.Length);
        Assert.Equal(18, text.Text.IndexOf("please", StringComparison.Ordinal));
        Assert.Equal("by 3pm", text.Words(new TextSpan(11, 17)));
    }
}
