using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>How often an option is wished, and in which unit an order is said back.</summary>
public sealed class AmountOfOptionsTests
{
    [Theory]
    [InlineData("a latte with two extra shots", 1, "shot", 2)]
    [InlineData("two lattes, two extra shots", 2, "shot", 2)]
    [InlineData("a double shot latte", 1, "shot", 2)]
    [InlineData("a latte with an extra shot", 1, "shot", 1)]
    [InlineData("one triple shot latte please", 1, "shot", 3)]
    [InlineData("一杯拿铁双份浓缩", 1, "shot", 2)]
    [InlineData("一杯奶茶加两份珍珠", 1, "pearls", 2)]
    [InlineData("两杯奶茶，三份珍珠", 2, "pearls", 3)]
    [InlineData("一杯奶茶加珍珠", 1, "pearls", 1)]
    public async Task Plan_CountedOption_CountsTheOptionNotTheThing(
        string utterance,
        int things,
        string choice,
        int times
    )
    {
        var item = Assert.Single(Ask.ItemsOf(await Ask.About(utterance)));

        Assert.Equal(things, item.Quantity);
        Assert.Equal(times, Assert.Single(item.Options, option => option.Choice == choice).Count);
    }

    [Theory]
    [InlineData("three lattes, one extra shot", "2×Latte; 1×Latte +extra shot")]
    [InlineData("三杯奶茶，两杯加珍珠，一杯加椰果", "2×奶茶 +珍珠; 1×奶茶 +椰果")]
    public async Task Plan_CountedVariant_SplitsTheThing(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Items(await Ask.About(utterance)));

    [Theory]
    [InlineData("get two lattes for Tom and three for Mary", "2×Latte; 3×Latte")]
    [InlineData("20杯拿铁，一半热，一半冰", "10×拿铁 +热; 10×拿铁 +冰")]
    [InlineData("五杯奶茶，三杯热两杯冰，一共五杯", "3×奶茶 +热; 2×奶茶 +冰")]
    [InlineData("我要一杯拿铁，我老婆要一杯美式", "1×拿铁; 1×美式")]
    [InlineData("two large and three medium milk teas", "2×Milk Tea @large; 3×Milk Tea @medium")]
    [InlineData("两个大杯三个中杯的奶茶", "2×奶茶 @大杯; 3×奶茶 @中杯")]
    [InlineData("order 12oz latte", "1×Latte +12oz")]
    [InlineData("order an americano and 2 12oz lattes", "1×Americano; 2×Latte +12oz")]
    [InlineData("a coffee not too sweet but very hot", "1×Coffee +not too sweet +hot")]
    [InlineData("来一份小米饭", "1×小米饭")]
    [InlineData("I want a latte, my wife wants two americanos", "1×Latte; 2×Americano")]
    public async Task Plan_AmountsOfSeveralPersonsOrParts_AllCount(string utterance, string expected) =>
        Assert.Equal(expected, Ask.Items(await Ask.About(utterance)));

    [Theory]
    [InlineData("order 1e6 lattes")]
    [InlineData("order less than 5 lattes")]
    [InlineData("买2杯拿铁送到公司，1杯送到家")]
    [InlineData("五杯奶茶，三杯热，一共八杯")]
    public async Task Plan_AmountThatFitsNothing_IsAsked(string utterance)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.EndsWith(".quantity", result.Question!.Argument, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("来三瓶奶茶", "3 瓶「奶茶」")]
    [InlineData("两碗小米粥", "2 碗")]
    [InlineData("四个猪肉包子", "4 个")]
    [InlineData("来40杯伯牙绝弦", "40 杯")]
    [InlineData("伯牙绝弦，要俩", "2 杯")]
    [InlineData("点两黄油可颂", "2 份")]
    [InlineData("一杯奶茶加两份珍珠", "1 杯「奶茶」（珍珠 ×2）")]
    public async Task Plan_ChineseOrder_IsSaidBackInItsUnit(string utterance, string expected)
    {
        var result = await Ask.About(utterance);

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Contains(expected, result.Text, StringComparison.Ordinal);
    }
}
