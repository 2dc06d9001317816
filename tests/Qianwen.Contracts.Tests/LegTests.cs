using System.Text.Json;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Tests;

public sealed class LegTests
{
    private static readonly Leg Bare = new("leg-1", "food_delivery", Operations.Order, Args(), [], []);

    [Fact]
    public void Get_ArgumentThatWasSet_IsTheValue()
    {
        var budget = new BudgetLimit(Money.Fen(9000), "under 90 yuan");

        Assert.Equal(budget, Bare.With(ArgumentNames.Budget, budget).Get<BudgetLimit>(ArgumentNames.Budget));
    }

    [Fact]
    public void Get_ArgumentThatIsNotGiven_IsNull() => Assert.Null(Bare.Get<string>(ArgumentNames.Note));

    [Fact]
    public void Get_ArgumentOfAnotherShape_Throws() =>
        Assert.Throws<JsonException>(() =>
            Bare.With(ArgumentNames.Budget, "much").Get<BudgetLimit>(ArgumentNames.Budget)
        );

    [Fact]
    public void With_SecondValue_ReplacesTheFirstAndLeavesTheOriginal()
    {
        var first = Bare.With(ArgumentNames.Note, "less ice");

        var second = first.With(ArgumentNames.Note, "no ice");

        Assert.Equal("no ice", second.Get<string>(ArgumentNames.Note));
        Assert.Equal("less ice", first.Get<string>(ArgumentNames.Note));
    }

    [Fact]
    public void With_ArgumentsInAnyOrder_WritesThemInOneOrder()
    {
        var one = Bare.With(ArgumentNames.Note, "x").With(ArgumentNames.Rank, "cheapest");
        var other = Bare.With(ArgumentNames.Rank, "cheapest").With(ArgumentNames.Note, "x");

        Assert.Equal(QianwenJson.Serialize(one), QianwenJson.Serialize(other));
    }

    private static Dictionary<string, JsonElement> Args() => [];
}
