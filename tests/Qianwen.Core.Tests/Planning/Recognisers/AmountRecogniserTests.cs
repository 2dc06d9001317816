using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class AmountRecogniserTests
{
    [Theory]
    [InlineData("request $250 from John", "$250", "250.00 USD", true)]
    [InlineData("给妈妈转500块", "500块", "¥500.00", true)]
    [InlineData("fifty bucks to Bob", "fifty bucks", "¥50.00", false)]
    [InlineData("一千二百元", "一千二百元", "¥1200.00", true)]
    [InlineData("转账2.5万给张三", "2.5万", "¥25000.00", false)]
    [InlineData("send a dollar to Bob", "a dollar", "1.00 USD", true)]
    [InlineData("三块五", "三块五", "¥3.50", true)]
    [InlineData("pay 1,250.50 dollars", "1,250.50 dollars", "1250.50 USD", true)]
    [InlineData("send 100 to my mom", "100", "¥100.00", false)]
    [InlineData("pay two hundred and fifty pounds", "two hundred and fifty pounds", "250.00 GBP", true)]
    public void FindAll_Sum_IsReadWithItsCurrency(string text, string words, string amount, bool iso)
    {
        var folded = FoldedText.Of(text);
        var found = Assert.Single(AmountRecogniser.FindAll(folded.Text));

        Assert.Equal((words, amount), (folded.Words(found.Span), $"{found.Amount}"));
        Assert.True(found.CurrencySaid == iso || words.Contains("bucks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("tonight at 8")]
    [InlineData("call 13800138000")]
    [InlineData("account 12345678")]
    [InlineData("this one")]
    [InlineData("in March 2022")]
    [InlineData("2508 University Avenue")]
    [InlineData("两张票")]
    public void FindAll_NoSum_IsEmpty(string text) => Assert.Empty(AmountRecogniser.FindAll(FoldedText.Of(text).Text));
}
