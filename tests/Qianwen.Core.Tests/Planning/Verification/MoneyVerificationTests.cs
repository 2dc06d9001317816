using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Verification;

public sealed class MoneyVerificationTests
{
    [Fact]
    public void Budget_AsSaid_Stands()
    {
        var result = Latte("a latte under 90 yuan", """{"words":"under 90 yuan","max":90,"per_item":false}""");

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(Money.Fen(9000), result.Legs[0].Get<BudgetLimit>(ArgumentNames.Budget)!.Max);
    }

    [Theory]
    [InlineData(900)]
    [InlineData(91)]
    [InlineData(9)]
    public void Budget_OtherThanSaid_IsAsked(int max)
    {
        var result = Latte("a latte under 90 yuan", $$"""{"words":"under 90 yuan","max":{{max}},"per_item":false}""");

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal(ArgumentNames.Budget, result.Question!.Argument);
        Assert.False(result.Legs[0].Args.ContainsKey(ArgumentNames.Budget));
    }

    [Fact]
    public void Budget_LeftOutOfTheProposal_IsTakenFromTheSentence()
    {
        var result = Latte("a latte under 90 yuan", "null");

        Assert.Equal(Money.Fen(9000), result.Legs[0].Get<BudgetLimit>(ArgumentNames.Budget)!.Max);
    }

    [Fact]
    public void Budget_NobodySaid_IsLeftOut()
    {
        var result = Latte("a latte please", """{"words":"under 500 yuan","max":500,"per_item":false}""");

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.False(result.Legs[0].Args.ContainsKey(ArgumentNames.Budget));
    }

    [Theory]
    [InlineData("transfer 200 yuan to Chen", "200 yuan", 200, "CNY", 20000)]
    [InlineData("给小陈转两百块", "两百块", 200, "CNY", 20000)]
    [InlineData("send Chen 50 dollars", "50 dollars", 50, "USD", 5000)]
    public void Amount_AsSaid_StandsInTheSaidCurrency(
        string utterance,
        string words,
        int value,
        string currency,
        long minor
    )
    {
        var result = Transfer(utterance, words, value);

        Assert.Equal(new Money(minor, currency), result.Legs[0].Get<AmountArgument>("amount")!.Amount);
    }

    [Theory]
    [InlineData("transfer 200 yuan to Chen", "200 yuan", 2000)]
    [InlineData("给小陈转两百块", "两百块", 20)]
    public void Amount_OtherThanSaid_IsAsked(string utterance, string words, int value)
    {
        var result = Transfer(utterance, words, value);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal("amount", result.Question!.Argument);
        Assert.Contains("amount", result.Legs[0].Missing);
    }

    [Fact]
    public void Amount_NobodySaid_IsAskedFor()
    {
        var result = Transfer("transfer money to Chen", "5000 yuan", 5000);

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.False(result.Legs[0].Args.ContainsKey("amount"));
    }

    [Theory]
    [InlineData("under 500 yuan", "null", "500", PlanKind.Plan)]
    [InlineData("under 500 yuan", "500", "null", PlanKind.Question)]
    [InlineData("under 500 yuan", "null", "800", PlanKind.Question)]
    [InlineData("between 300 and 500 yuan", "300", "500", PlanKind.Plan)]
    [InlineData("between 300 and 500 yuan", "null", "300", PlanKind.Question)]
    public void Price_OfARange_IsReadAgain(string words, string min, string max, PlanKind kind)
    {
        var result = Errands.Check(
            $"book a hotel at the Bund {words}",
            "hotel.book",
            "book",
            "book a hotel",
            $$"""
            {"location":{"words":"the Bund","id":"the-bund"},
             "price":{"words":"{{words}}","min":{{min}},"max":{{max}},"level":null} }
            """
        );

        Assert.Equal(kind, result.Kind);
    }

    private static PlanResult Latte(string utterance, string budget) =>
        Errands.Check(
            utterance,
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items("latte", 1, "a", $",\"budget\":{budget}")
        );

    private static PlanResult Transfer(string utterance, string words, int value) =>
        Errands.Check(
            utterance,
            "payment.pay",
            "transfer",
            utterance,
            $$"""
            {"amount":{"words":"{{words}}","value":{{value}} },
             "payee":{"words":"{{(utterance.Contains("Chen") ? "Chen" : "小陈")}}","id":null} }
            """
        );
}
