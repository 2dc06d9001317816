namespace Qianwen.Core.Tests.Planning;

/// <summary>For whom something is ordered, and at what kind of shop, is no part of what is ordered.</summary>
public sealed class RecipientTests
{
    [Theory]
    [InlineData("给留在这里的小刘点一杯拿铁", "1×拿铁")]
    [InlineData("给她这个咖啡脑袋点一杯拿铁", "1×拿铁")]
    [InlineData("给隔壁老王点两个可颂", "2×可颂")]
    [InlineData("咖啡店点一杯拿铁", "1×拿铁")]
    [InlineData("面包店来两个可颂", "2×可颂")]
    [InlineData("给我点一杯拿铁", "1×拿铁")]
    public async Task Plan_WordsBeforeTheOrder_AreNotOrdered(string said, string expected) =>
        Assert.Equal(expected, Ask.Items(await Ask.About(said)));

    [Fact]
    public async Task Plan_PlaceBeforeTheOrder_IsStillWhereTo() =>
        Assert.Equal("Plan 2×拿铁 | to office", Ask.Summary(await Ask.About("点两杯拿铁送到公司")));
}
