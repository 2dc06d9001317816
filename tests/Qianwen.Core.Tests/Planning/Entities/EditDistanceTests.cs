using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Tests.Planning.Entities;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("latte", "latte", 0)]
    [InlineData("late", "latte", 1)]
    [InlineData("lattte", "latte", 1)]
    [InlineData("lqtte", "latte", 1)]
    [InlineData("altte", "latte", 1)]
    [InlineData("mocha", "matcha", 2)]
    [InlineData("伯牙绝炫", "伯牙绝弦", 1)]
    [InlineData("", "abc", 3)]
    public void Bounded_Words_AreThatFarApart(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Bounded(left, right, 3));
        Assert.Equal(distance, EditDistance.Bounded(right, left, 3));
    }

    [Theory]
    [InlineData("latte", "americano")]
    [InlineData("a", "abcdef")]
    public void Bounded_FarWords_AreBeyondTheBound(string left, string right) =>
        Assert.Equal(3, EditDistance.Bounded(left, right, 2));
}
