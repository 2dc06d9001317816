using Qianwen.Core.Planning.Recognisers.Prices;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class PriceRecogniserTests
{
    [Theory]
    [InlineData("under $50 per night", "under $50 per night", "", "50.00 USD", PriceBasis.PerNight)]
    [InlineData("priced above 3894 PHP", "priced above 3894 PHP", "3894.00 PHP", "", PriceBasis.Total)]
    [InlineData("between 200 and 300 yuan", "between 200 and 300 yuan", "¥200.00", "¥300.00", PriceBasis.Total)]
    [InlineData("hotel under 300", "under 300", "", "¥300.00", PriceBasis.Total)]
    [InlineData("a budget of 500 per day for each hotel", "a budget of 500 per day", "", "¥500.00", PriceBasis.PerDay)]
    [InlineData("My budget is only `507`", "My budget is only `507", "", "¥507.00", PriceBasis.Total)]
    [InlineData("around 40 pounds", "around 40 pounds", "40.00 GBP", "40.00 GBP", PriceBasis.Total)]
    [InlineData("价格在200-300元之间的酒店", "价格在200-300元之间", "¥200.00", "¥300.00", PriceBasis.Total)]
    [InlineData("人均消费是100-150元", "人均消费是100-150元", "¥100.00", "¥150.00", PriceBasis.PerPerson)]
    [InlineData("100到150块", "100到150块", "¥100.00", "¥150.00", PriceBasis.Total)]
    [InlineData("500以内", "500以内", "", "¥500.00", PriceBasis.Total)]
    [InlineData("不超过300元一晚", "不超过300元一晚", "", "¥300.00", PriceBasis.PerNight)]
    [InlineData("200到300之间", "200到300之间", "¥200.00", "¥300.00", PriceBasis.Total)]
    [InlineData("预算在3000左右", "预算在3000左右", "", "¥3000.00", PriceBasis.Total)]
    [InlineData("至少一千二百元", "至少一千二百元", "¥1200.00", "", PriceBasis.Total)]
    public void FindAll_Price_HasItsLimits(string text, string words, string min, string max, PriceBasis basis)
    {
        var folded = FoldedText.Of(text);
        var price = Assert.Single(PriceRecogniser.FindAll(folded.Text));

        Assert.Equal((words, min, max, basis), (folded.Words(price.Span), $"{price.Min}", $"{price.Max}", price.Basis));
    }

    [Theory]
    [InlineData("a place in the centre that is expensive", "expensive")]
    [InlineData("cheap food", "cheap")]
    [InlineData("moderately priced", "moderate")]
    [InlineData("价格中等的牛排餐厅", "moderate")]
    [InlineData("豪华酒店", "expensive")]
    [InlineData("不要太贵", "cheap")]
    [InlineData("经济型的", "cheap")]
    public void FindAll_Level_IsNamed(string text, string level) =>
        Assert.Equal(level, Assert.Single(PriceRecogniser.FindAll(FoldedText.Of(text).Text)).Level);

    [Theory]
    [InlineData("around 40 pounds", true)]
    [InlineData("200元左右", true)]
    [InlineData("40 pounds", false)]
    public void FindAll_Price_TellsWhetherItIsApproximate(string text, bool approximate) =>
        Assert.Equal(approximate, Assert.Single(PriceRecogniser.FindAll(FoldedText.Of(text).Text)).Approximate);

    [Fact]
    public void FindAll_EndOfAWord_IsNoLimit()
    {
        var price = Assert.Single(PriceRecogniser.FindAll("thunder $50"));

        Assert.Equal(price.Min, price.Max);
    }

    [Theory]
    [InlineData("no more than 5 people")]
    [InlineData("at least 4 stars")]
    [InlineData("最便宜的")]
    [InlineData("2508 University Avenue")]
    [InlineData("三间房")]
    public void FindAll_NoPrice_IsEmpty(string text) => Assert.Empty(PriceRecogniser.FindAll(FoldedText.Of(text).Text));
}
