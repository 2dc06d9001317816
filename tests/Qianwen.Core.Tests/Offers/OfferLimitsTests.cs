using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Offers;

namespace Qianwen.Core.Tests.Offers;

public sealed class OfferLimitsTests
{
    [Fact]
    public void Violation_NoLimits_IsNull() => Assert.Null(OfferLimits.Violation(Sample.Leg(), Sample.Offer()));

    [Theory]
    [InlineData(3_700, null)]
    [InlineData(3_699, OfferLimits.OverBudget)]
    [InlineData(0, OfferLimits.OverBudget)]
    public void Violation_Budget_CountsTheTotalWithFees(long budget, string? expected) =>
        Assert.Equal(expected, OfferLimits.Violation(Budget(Money.Fen(budget)), Sample.Offer()));

    [Theory]
    [InlineData(1_600, null)]
    [InlineData(1_599, OfferLimits.OverBudget)]
    public void Violation_BudgetPerItem_CountsTheUnitPrice(long budget, string? expected) =>
        Assert.Equal(expected, OfferLimits.Violation(Budget(Money.Fen(budget), perItem: true), Sample.Offer()));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Violation_BudgetInAnotherCurrency_CannotBeChecked(bool perItem) =>
        Assert.Equal(
            OfferLimits.OtherCurrency,
            OfferLimits.Violation(Budget(new Money(1_000_000, "USD"), perItem), Sample.Offer())
        );

    [Theory]
    [InlineData(40, false, null)]
    [InlineData(39, false, OfferLimits.TooLate)]
    [InlineData(39, true, null)]
    public void Violation_ArriveBy_CountsTheMinuteAtTheDoor(int minutes, bool notBefore, string? expected)
    {
        var wish = new TimeWish(Sample.Now.AddMinutes(minutes), "by then", notBefore);

        Assert.Equal(expected, OfferLimits.Violation(Sample.Leg().With(ArgumentNames.ArriveBy, wish), Sample.Offer()));
    }

    [Theory]
    [InlineData("chagee", "whatever", OfferLimits.UnwantedShop)]
    [InlineData("near", "whatever", OfferLimits.UnwantedShop)]
    [InlineData("far", "霸王茶姬", null)]
    [InlineData(null, "霸王茶姬", OfferLimits.UnwantedShop)]
    [InlineData(null, "CHAGEE", OfferLimits.UnwantedShop)]
    [InlineData(null, "古茗", null)]
    public void Violation_ShopsThatAreNotWanted_ById_OrByNameWhereNoVocabularyKnowsThem(
        string? id,
        string name,
        string? expected
    ) => Assert.Equal(expected, OfferLimits.Violation(Unwanted(id, name), Sample.Offer()));

    private static Leg Budget(Money max, bool perItem = false) =>
        Sample.Leg().With(ArgumentNames.Budget, new BudgetLimit(max, "at most", perItem));

    private static Leg Unwanted(string? id, string name) =>
        Sample.Leg().With<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant, [new(name, id, name)]);
}
