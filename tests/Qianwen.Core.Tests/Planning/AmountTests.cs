using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Amounts without a thing, digits that are no amounts, and amounts beyond one order.</summary>
public sealed class AmountTests
{
    public static TheoryData<string, string> Digits { get; } =
        SentenceTable.Parse(
            """
            来廿杯伯牙绝弦 => 20×伯牙绝弦
            来卅五杯拿铁 => 35×拿铁
            来三瓶7up => 3×7up
            点两瓶7喜饮料 => 2×7喜
            order 3 7up lemonades => 3×7up lemonades
            2lattes please => 2×Latte
            order 2 lattes w/o sugar => 2×Latte -sugar
            two boba teas, one w/o ice, other w/ less sugar => 1×boba teas -ice; 1×boba teas +less sugar
            """
        );

    [Theory]
    [MemberData(nameof(Digits))]
    public async Task Plan_DigitsOfAllKinds_CountOnlyWhatIsCounted(string utterance, string items) =>
        Assert.Equal(items, Ask.Items(await Ask.About(utterance)), ignoreCase: true);

    [Theory]
    [InlineData("我要一百杯", "100 份什么？")]
    [InlineData("give me 3", "3 of what?")]
    [InlineData("三杯", "3 份什么？")]
    public async Task Plan_AmountAlone_AsksOfWhat(string utterance, string text)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal(text, result.Text);
    }

    [Theory]
    [InlineData("give me 3 reasons")]
    [InlineData("give me 5 minutes")]
    [InlineData("给我三天")]
    [InlineData("我要100块")]
    [InlineData("3")]
    [InlineData("一杯")]
    public async Task Plan_AmountOfSomethingElse_IsNoOrder(string utterance) =>
        Assert.Equal(PlanKind.Answer, (await Ask.About(utterance)).Kind);

    [Fact]
    public async Task Plan_ThingNamedAfterAmount_KeepsTheAmount()
    {
        Assert.Equal("Plan 100×拿铁", Ask.Summary(await Ask.Dialogue("我要一百杯", "拿铁")));
        Assert.Equal("Plan 3×latte", Ask.Summary(await Ask.Dialogue("give me 3", "lattes")), ignoreCase: true);
    }

    [Fact]
    public async Task Plan_MoreThanOneOrderHolds_SaysSo()
    {
        Assert.Contains(
            "more than one order",
            (await Ask.About("Order 500 lattes from Luckin")).Text,
            StringComparison.Ordinal
        );
        Assert.Contains("最多 200 ", (await Ask.Dialogue("来点拿铁", "500杯")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_NumberAnswered_StaysInTheLanguageOfTheDialogue() =>
        Assert.Equal("en", (await Ask.Dialogue("order some lattes", "3")).Locale);
}
