using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;

namespace Qianwen.Core.Tests.Planning;

/// <summary>Orders that are made up word by word, to a waiter or on the telephone, of which only the words are known.</summary>
public sealed class CounterTalkTests
{
    [Theory]
    [InlineData("hi / i need one large pizza / two croissants / that's all", "1×Pizza @large; 2×Croissant")]
    [InlineData(
        "hi / a large pizza please / pepperoni and mushrooms / two lattes",
        "1×Pizza @large +pepperoni +mushrooms; 2×Latte"
    )]
    [InlineData("hi / one large pizza / two lattes / medium", "1×Pizza @large; 2×Latte @medium")]
    [InlineData("hello / 2 vegcheeseburgers / a latte / no thanks", "2×vegcheeseburgers; 1×Latte")]
    [InlineData("hi / i want a pizza / cod / ok", "1×Pizza")]
    [InlineData("hi / i want a pizza / 45 memorial drive avon ma 4562 / thanks", "1×Pizza")]
    [InlineData("hi / i want a pizza / 7112 nulla st mankato mississippi 96522 / i will pay cash", "1×Pizza")]
    [InlineData("hi / pizza please / large pepperoni / one latte", "1×pepperoni pizza @large; 1×Latte")]
    [InlineData("hello / one pizza and a latte / actually make that an americano", "1×Pizza; 1×Americano")]
    [InlineData("hello / two lattes / a croissant / skip the croissant", "2×Latte")]
    [InlineData("来两杯拿铁 / 一个可颂 / 就这些 / 货到付款", "2×拿铁; 1×可颂")]
    [InlineData("来两杯拿铁 / 再来一个可颂，算了，换成包子", "2×拿铁; 1×包子")]
    [InlineData("来两杯拿铁 / 送到公司，数量改成三杯", "3×拿铁")]
    [InlineData("来两杯拿铁和一个可颂 / 可颂不要了，换成包子", "2×拿铁; 1×包子")]
    public async Task PlanAsync_WordByWord_AddsUp(string talk, string expected) =>
        Assert.Equal(expected, Ask.Items(await Ask.Dialogue(talk.Split(" / "))));

    [Theory]
    [InlineData("来两杯拿铁", "还要别的吗？", "不用了", "2×拿铁")]
    [InlineData("two lattes", "Anything to drink or any dessert?", "no thanks", "2×Latte")]
    [InlineData("a pizza", "Any toppings?", "onions and olives", "1×Pizza +onions +olives")]
    public async Task PlanAsync_RefusalOfAnOffer_TakesNothingBack(
        string first,
        string asked,
        string last,
        string expected
    )
    {
        var result = await Talk(first, asked, last);

        Assert.Equal(expected, Ask.Items(result));
    }

    [Fact]
    public async Task PlanAsync_NoToAConfirmation_Declines() =>
        Assert.Equal(Decision.Decline, (await Talk("two lattes", "Shall I place the order?", "no")).Decision);

    [Fact]
    public async Task PlanAsync_ChitChatAfterAGreeting_IsNoOrder() =>
        Assert.Empty((await Ask.Dialogue("hi", "i love pizza on fridays")).Legs);

    private static async Task<PlanResult> Talk(string first, string asked, string last) =>
        await new DialogueReplay(new EmbeddedPlanner()).PlanAsync(
            Ask.Request(last, new ConversationContext([new Turn("user", first), new Turn("assistant", asked)])),
            CancellationToken.None
        );
}
