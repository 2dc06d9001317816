using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class NumberRecogniserTests
{
    [Theory]
    [InlineData("40", 40)]
    [InlineData("1,200", 1200)]
    [InlineData("2.5", 2.5)]
    [InlineData("-3", -3)]
    [InlineData("1k", 1000)]
    [InlineData("two", 2)]
    [InlineData("forty-two", 42)]
    [InlineData("forty two", 42)]
    [InlineData("one hundred and five", 105)]
    [InlineData("a hundred", 100)]
    [InlineData("two thousand", 2000)]
    [InlineData("a dozen", 12)]
    [InlineData("half a dozen", 6)]
    [InlineData("two dozen", 24)]
    [InlineData("a couple of", 2)]
    [InlineData("another", 1)]
    [InlineData("an", 1)]
    [InlineData("一", 1)]
    [InlineData("两", 2)]
    [InlineData("俩", 2)]
    [InlineData("仨", 3)]
    [InlineData("十", 10)]
    [InlineData("十二", 12)]
    [InlineData("四十", 40)]
    [InlineData("二十四", 24)]
    [InlineData("一百", 100)]
    [InlineData("一百二", 120)]
    [InlineData("一百零二", 102)]
    [InlineData("一百二十", 120)]
    [InlineData("两千五", 2500)]
    [InlineData("三万", 30000)]
    [InlineData("二零", 20)]
    [InlineData("半打", 6)]
    [InlineData("一打", 12)]
    [InlineData("3千", 3000)]
    [InlineData("贰", 2)]
    public void At_Number_HasItsValue(string text, decimal value)
    {
        var number = NumberRecogniser.At(Tokenizer.Split(text), 0);

        Assert.NotNull(number);
        Assert.Equal((value, false), (number.Value.Value, number.Value.Vague));
        Assert.Equal(Tokenizer.Split(text).Count, number.Value.Next);
    }

    [Theory]
    [InlineData("some")]
    [InlineData("a few")]
    [InlineData("several")]
    [InlineData("lots of")]
    [InlineData("two or three")]
    [InlineData("2-3")]
    [InlineData("几")]
    [InlineData("好几")]
    [InlineData("几十")]
    [InlineData("一些")]
    [InlineData("两三")]
    [InlineData("二十多")]
    [InlineData("20来")]
    public void At_VagueAmount_IsVague(string text) =>
        Assert.True(NumberRecogniser.At(Tokenizer.Split(text), 0)?.Vague, text);

    [Theory]
    [InlineData("latte")]
    [InlineData("拿铁")]
    [InlineData("-")]
    [InlineData("x")]
    public void At_NoNumber_IsNull(string text) => Assert.Null(NumberRecogniser.At(Tokenizer.Split(text), 0));
}
