using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>More or less of something, with and without a verb, and amounts of anything.</summary>
public sealed class DegreeWordingTests
{
    [Theory]
    [InlineData("一杯伯牙绝弦，不要太甜", "1×伯牙绝弦 -太甜")]
    [InlineData("一杯伯牙绝弦，别太甜", "1×伯牙绝弦 -太甜")]
    [InlineData("一杯伯牙绝弦，冰多一点", "1×伯牙绝弦 +冰多一点")]
    [InlineData("一杯伯牙绝弦，糖少一点", "1×伯牙绝弦 +糖少一点")]
    public async Task Plan_Degree_IsKeptWithTheThing(string utterance, string items) =>
        Assert.Equal(items, Ask.Items(await Ask.About(utterance)));

    [Theory]
    [InlineData("这家的奶茶太甜了")]
    [InlineData("昨天的伯牙绝弦太甜")]
    public async Task Plan_Complaint_IsNoOrder(string utterance) =>
        Assert.NotEqual(PlanKind.Plan, (await Ask.About(utterance)).Kind);

    [Theory]
    [InlineData("15 cups of anything cold")]
    [InlineData("order 15 cups of anything cold")]
    [InlineData("get me 15 cups of something cold")]
    public async Task Plan_AnythingAtAll_IsAskedAbout(string utterance)
    {
        var result = await Ask.About(utterance);

        Assert.Equal((PlanKind.Question, ArgumentNames.Items), (result.Kind, result.Question?.Argument));
    }
}
