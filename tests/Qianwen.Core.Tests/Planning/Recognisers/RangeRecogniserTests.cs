using Qianwen.Core.Planning.Recognisers.Numbers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Tests.Planning.Recognisers;

public sealed class RangeRecogniserTests
{
    [Theory]
    [InlineData("评分在4.5分以上的", "评分在4.5分以上", RangeUnit.Points, 4.5, null)]
    [InlineData("4.5分以上", "4.5分以上", RangeUnit.Points, 4.5, null)]
    [InlineData("rated above 4", "rated above 4", RangeUnit.Points, 4.0, null)]
    [InlineData("at least 4 stars", "at least 4 stars", RangeUnit.Stars, 4.0, null)]
    [InlineData("a five-star hotel", "five-star", RangeUnit.Stars, 5.0, 5.0)]
    [InlineData("四星级酒店", "四星级", RangeUnit.Stars, 4.0, 4.0)]
    [InlineData("3-4 star", "3-4 star", RangeUnit.Stars, 3.0, 4.0)]
    [InlineData("within 2 km", "within 2 km", RangeUnit.Kilometres, null, 2.0)]
    [InlineData("500米以内", "500米以内", RangeUnit.Kilometres, null, 0.5)]
    [InlineData("三公里内", "三公里内", RangeUnit.Kilometres, null, 3.0)]
    public void FindAll_Number_HasItsLimits(string text, string words, RangeUnit unit, double? min, double? max)
    {
        var folded = FoldedText.Of(text);
        var range = Assert.Single(RangeRecogniser.FindAll(folded.Text));

        Assert.Equal(
            (words, unit, min, max),
            (folded.Words(range.Span), range.Unit, (double?)range.Min, (double?)range.Max)
        );
    }

    [Theory]
    [InlineData("七分糖")]
    [InlineData("三分钟")]
    [InlineData("starbucks")]
    [InlineData("两份米饭")]
    public void FindAll_NoRange_IsEmpty(string text) => Assert.Empty(RangeRecogniser.FindAll(FoldedText.Of(text).Text));
}
