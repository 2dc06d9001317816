namespace Qianwen.Core.Tests.Planning;

/// <summary>"X's Y", "X的Y", "Y from X": the shop and the thing belong together, misspelt or not known at all.</summary>
public sealed class BindingTests
{
    public static TheoryData<string, string> Misspelt =>
        SentenceTable.Parse(
            """
            Order me 40 cups of Bawng Tea Ji's Boya Juexian => Plan 40×Boya Juexian | from chagee
            Order 40 Boya Juexian from Bawng Tea Ji => Plan 40×Boya Juexian | from chagee
            40 bawang tee ji boya juexian please => Plan 40×Boya Juexian | from chagee
            can I get 3 Starbuks's flat whites => Plan 3×Flat White | from starbucks
            get me six baawang tea ji boya juexian with less ice => Plan 6×Boya Juexian +less ice | from chagee
            来40杯霸王茶鸡的伯牙绝弦 => Plan 40×伯牙绝弦 | from chagee
            来40杯霸王茶鸡伯牙绝弦 => Plan 40×伯牙绝弦 | from chagee
            点三杯星吧客的馥芮白 => Plan 3×馥芮白 | from starbucks
            三杯星把克馥芮白 => Plan 3×馥芮白 | from starbucks
            """
        );

    public static TheoryData<string, string> Unknown =>
        SentenceTable.Parse(
            """
            order 2 lattes from Joe's Diner => Question?merchant 2×Latte | from ?Joe's Diner
            get me Zorblax's latte => Question?merchant 1×Latte | from ?Zorblax
            order 3 Blue Turtle's milk teas please => Question?merchant 3×Milk Tea | from ?Blue Turtle
            点三杯老王家的拿铁 => Question?merchant 3×拿铁 | from ?老王
            点两杯沪上阿姨的伯牙绝弦 => Question?merchant 2×伯牙绝弦 | from ?沪上阿姨
            来杯Seesaw的拿铁 => Question?merchant 1×拿铁 | from ?Seesaw
            """
        );

    public static TheoryData<string, string> Qualities =>
        SentenceTable.Parse(
            """
            来两杯好喝的拿铁 => Plan 2×拿铁
            点两杯无糖的拿铁 => Plan 2×拿铁 -糖
            昨天的拿铁再来一杯 => Plan 1×拿铁
            """
        );

    [Theory]
    [MemberData(nameof(Misspelt))]
    public async Task Plan_MisspeltShop_KeepsShopItemAndAmount(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));

    [Theory]
    [MemberData(nameof(Unknown))]
    public async Task Plan_UnknownShop_IsAskedAbout(string utterance, string expected)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(expected, Ask.Summary(result));
        Assert.Contains(expected[(expected.LastIndexOf('?') + 1)..], result.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Qualities))]
    public async Task Plan_QualityBeforeThing_IsNoShop(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));

    [Theory]
    [InlineData("2 lattes, but not from starbucks", "Plan 2×Latte | not starbucks")]
    [InlineData("两杯拿铁，不要星巴克的", "Plan 2×拿铁 | not starbucks")]
    public async Task Plan_RefusedShop_IsNotOrderedFrom(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Summary(await Ask.About(utterance)));

    [Theory]
    [InlineData("any shop is fine", "Plan 2×Latte")]
    [InlineData("Luckin then", "Plan 2×Latte | from luckin")]
    [InlineData("Starbucks", "Plan 2×Latte | from starbucks")]
    public async Task Plan_UnknownShopAnswered_GoesOn(string answer, string expected)
    {
        var result = await Ask.Dialogue("order 2 lattes from Joe's Diner", answer);

        Assert.Equal(expected, Ask.Summary(result), ignoreCase: true);
    }

    [Fact]
    public async Task Plan_LongSentenceOfOtherMatters_IsAnswered()
    {
        var blanks = new string(' ', 400);
        var result = await Ask.About(
            "Book a room at the Sheraton Hotel in New York with check-in on May 1, 2022 and check-out on May 5, 2022. "
                + $"Also, book a room at the Marriott in Los Angeles {blanks} 5 {blanks} and my budget is {blanks} 3"
        );

        Assert.NotEqual(Contracts.Planning.PlanKind.Plan, result.Kind);
    }
}
