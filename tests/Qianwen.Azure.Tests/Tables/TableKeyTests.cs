using Qianwen.Azure.Tables;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableKeyTests
{
    [Theory]
    [InlineData("task-1", "task-1")]
    [InlineData("lin@杭州", "lin@杭州")]
    [InlineData("a/b\\c#d?e", "a~002fb~005cc~0023d~003fe")]
    [InlineData("50%", "50~0025")]
    [InlineData("a~b\n", "a~007eb~000a")]
    public void From_Text_EscapesOnlyWhatTheServiceRefuses(string text, string key) =>
        Assert.Equal(key, TableKey.From(text));

    [Fact]
    public void From_TextThatLooksEscaped_IsAnotherKeyThanWhatItLooksLike() =>
        Assert.NotEqual(TableKey.From("a/b"), TableKey.From("a~002fb"));

    [Fact]
    public void From_VeryLongTexts_AreShortAndDistinct()
    {
        var one = TableKey.From(new string('x', 5000));
        var other = TableKey.From(new string('x', 5001));

        Assert.True(one.Length < 100);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void From_EmptyText_Throws() => Assert.Throws<ArgumentException>(() => TableKey.From(""));
}
