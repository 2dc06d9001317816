using Qianwen.Simulations.Data;
using Qianwen.Simulations.Messaging;

namespace Qianwen.Simulations.Tests.Data;

public sealed class KeyTests
{
    [Theory]
    [InlineData("t-1:leg-1:place", "t-1:leg-1:place")]
    [InlineData("chagee/boya", "chagee!002fboya")]
    [InlineData("a#b?c\\d%e", "a!0023b!003fc!005cd!0025e")]
    [InlineData("a!b", "a!0021b")]
    [InlineData("伯牙", "伯牙")]
    public void TableKey_OfAnyText_IsAllowedAndStaysDifferent(string text, string expected) =>
        Assert.Equal(expected, TableKey.Of(text));

    [Fact]
    public void MessageId_OfAShortText_IsTheText() => Assert.Equal("order:1:place", MessageIds.Of("order:1:place"));

    [Fact]
    public void MessageId_OfLongTexts_IsShortAndDifferentForEach()
    {
        var (one, other) = (new string('k', 200) + "1", new string('k', 200) + "2");

        Assert.True(MessageIds.Of(one).Length <= 128);
        Assert.NotEqual(MessageIds.Of(one), MessageIds.Of(other));
        Assert.Equal(MessageIds.Of(one), MessageIds.Of(one));
    }

    [Fact]
    public void SeededValues_OfTheSameSeedAndKey_AreTheSame()
    {
        Assert.Equal(SeededValues.Number(1, "a", 1_000_000), SeededValues.Number(1, "a", 1_000_000));
        Assert.NotEqual(SeededValues.Number(1, "a", 1_000_000), SeededValues.Number(2, "a", 1_000_000));
        Assert.NotEqual(SeededValues.Number(1, "a", 1_000_000), SeededValues.Number(1, "b", 1_000_000));
    }

    [Fact]
    public void SeededValues_OverManyKeys_AreSpreadEvenly()
    {
        var mean = Enumerable.Range(0, 2_000).Average(i => SeededValues.Fraction(7, $"key-{i}"));

        Assert.InRange(mean, 0.47, 0.53);
    }
}
