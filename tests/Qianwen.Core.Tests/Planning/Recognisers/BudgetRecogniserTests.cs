using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class BudgetRecogniserTests
{
    [Theory]
    [InlineData("two lattes under 90 yuan", "¥90.00")]
    [InlineData("under 90", "¥90.00")]
    [InlineData("no more than 40 RMB", "¥40.00")]
    [InlineData("nothing over ¥60", "¥60.00")]
    [InlineData("$30 max", "30.00 USD")]
    [InlineData("30 bucks or less", "¥30.00")]
    [InlineData("my budget is 200", "¥200.00")]
    [InlineData("on a budget of 1,200 yuan", "¥1200.00")]
    [InlineData("my limit is 5 dollars", "5.00 USD")]
    [InlineData("I only have 25.5 yuan", "¥25.50")]
    [InlineData("at most 15 euros each", "15.00 EUR each")]
    [InlineData("keep it under 100", "¥100.00")]
    [InlineData("<= 90 yuan", "¥90.00")]
    [InlineData("≤90", "¥90.00")]
    [InlineData("不超过90", "¥90.00")]
    [InlineData("90以内", "¥90.00")]
    [InlineData("90块以下", "¥90.00")]
    [InlineData("预算一百", "¥100.00")]
    [InlineData("预算大概两百块", "¥200.00")]
    [InlineData("总价别超过300元", "¥300.00")]
    [InlineData("控制在500以内", "¥500.00")]
    [InlineData("最多花80块", "¥80.00")]
    [InlineData("每杯不超过20", "¥20.00 each")]
    [InlineData("每份20块以内", "¥20.00 each")]
    [InlineData("我只有50块", "¥50.00")]
    [InlineData("20美元以内", "20.00 USD")]
    [InlineData("預算八百塊", "¥800.00")]
    public void FindAll_Limit_IsFound(string text, string expected)
    {
        var budget = Assert.Single(BudgetRecogniser.FindAll(FoldedText.Of(text).Text));

        Assert.Equal(expected, budget.PerItem ? $"{budget.Max} each" : $"{budget.Max}");
    }

    [Theory]
    [InlineData("under 30 minutes")]
    [InlineData("at most 3 lattes")]
    [InlineData("within 20 minutes")]
    [InlineData("不超过三杯")]
    [InlineData("30分钟以内")]
    [InlineData("两杯拿铁")]
    [InlineData("40 cups of boya juexian")]
    [InlineData("up to 5 people")]
    public void FindAll_NoPrice_IsNoLimit(string text) =>
        Assert.Empty(BudgetRecogniser.FindAll(FoldedText.Of(text).Text));
}
