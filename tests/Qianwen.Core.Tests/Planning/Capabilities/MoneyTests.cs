namespace Qianwen.Core.Tests.Planning.Capabilities;

/// <summary>Money that is sent and asked for: how much, and by or to whom.</summary>
public sealed class MoneyTests
{
    [Theory]
    [InlineData(
        "send 15.00 to my brother Milo for the pizza, and 8.50 to Nora for the movie tickets",
        "payment/transfer amount=15.00 note=pizza payee=brother Milo // payment/transfer amount=8.50 note=movie tickets payee=Nora"
    )]
    [InlineData(
        "request 15 from Ivan and 21 from Petra",
        "payment/request amount=15 payer=Ivan // payment/request amount=21 payer=Petra"
    )]
    [InlineData("给我表姐周晓云转600", "payment/transfer amount=600 payee=我表姐周晓云")]
    [InlineData("转账给房东刘阿姨2600元", "payment/transfer amount=2600元 payee=房东刘阿姨")]
    [InlineData("往尾号7712的卡里打三千块", "payment/transfer amount=三千块 payee=尾号7712的卡里")]
    [InlineData(
        "split the 90 dinner bill with Ana and Bob, request 30 from each",
        "payment/request amount=30 payer=ana // payment/request amount=30 payer=bob"
    )]
    public async Task Plan_MoneyForPeople_NamesThemAndTheSum(string utterance, string expected) =>
        Assert.Equal(expected, Services.Legs(await Services.Ask(utterance)));

    [Theory]
    [InlineData("向李小冉发起一笔收款，昨晚的饭钱人均70元", "李小冉")]
    [InlineData("让小王把午饭的30块钱转给我", "小王")]
    public async Task Plan_MoneyAskedOfSomebody_NamesWhoGivesIt(string utterance, string payer)
    {
        var result = await Services.Ask(utterance);

        Assert.Equal("payment/request", $"{result.Legs[0].Family}/{result.Legs[0].Op}");
        Assert.Contains($"payer={payer}", Services.Legs(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_NameInAnAnswer_IsWhoGetsIt() =>
        Assert.Contains(
            "payee=Beatrice",
            Services.Legs(
                await Services.Dialogue(
                    "I want to send money to a friend.",
                    "A: Who is it for and how much?",
                    "Beatrice, 45 dollars"
                )
            ),
            StringComparison.Ordinal
        );
}
