using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Tests.Search;

public sealed class MenuMatcherTests
{
    private static readonly MarketCatalogue Market = CatalogueLoader.Load();
    private static readonly MenuMatcher Matcher = new(Market);

    [Theory]
    [InlineData("chagee", "伯牙绝弦", "chagee/boya-juexian")]
    [InlineData("chagee", "boya juexian", "chagee/boya-juexian")]
    [InlineData("chagee", "Jasmine Green Milk Teas", "chagee/boya-juexian")]
    [InlineData("starbucks", "caffe latte", "starbucks/latte")]
    [InlineData("kfc", "葡式蛋挞", "kfc/egg-tart")]
    [InlineData("85c", "croissants", "85c/croissant")]
    public void Match_ANameOfTheItem_IsThatItem(string chain, string words, string expected)
    {
        var match = Match(chain, Wish.Item(words));

        Assert.Equal(expected, Assert.Single(match.Matches).Item.Id);
        Assert.Equal(1, match.Matches[0].Score);
    }

    [Theory]
    [InlineData("luckin", "latte", "latte", "luckin/latte")]
    [InlineData("luckin", "杯拿铁", "latte", "luckin/latte")]
    [InlineData("paris-baguette", "croissant", "croissant", "paris-baguette/croissant")]
    [InlineData("starbucks", "lattes", "latte", "starbucks/latte")]
    public void Match_ACategory_TakesThePlainOneFirst(string chain, string words, string category, string expected)
    {
        var match = Match(chain, Wish.Item(words, category: category));

        Assert.Equal(expected, match.Matches[0].Item.Id);
        Assert.True(match.IsClear);
    }

    [Fact]
    public void Match_ACategoryWithoutAPlainItem_LeavesSeveralOpen()
    {
        var match = Match("chagee", Wish.Item("奶茶", category: "milk-tea"));

        Assert.Equal("chagee/boya-juexian", match.Matches[0].Item.Id);
        Assert.Equal(MatchReason.OfCategory, match.Matches[0].Reason);
        Assert.False(match.IsClear);
        Assert.True(match.Matches[0].Score < 1);
    }

    [Theory]
    [InlineData("luckin", "caramel apple latte", "latte")]
    [InlineData("luckin", "南瓜拿铁", "latte")]
    [InlineData("starbucks", "durian latte", "latte")]
    [InlineData("chagee", "生椰拿铁", null)]
    [InlineData("mixue", "milk", null)]
    [InlineData("chagee", "伯牙绝玄茶", null)]
    [InlineData("kfc", "beef burger", "burger")]
    public void Match_SomethingElse_IsNeverTakenSilently(string chain, string words, string? category)
    {
        var match = Match(chain, Wish.Item(words, category: category));

        Assert.Empty(match.Matches);
    }

    [Theory]
    [InlineData("starbucks", "capuccino", "starbucks/cappuccino")]
    [InlineData("kfc", "Dragon Twistr", "kfc/dragon-twister")]
    public void Match_ASlipOfThePen_IsReadAsTheItem(string chain, string words, string expected)
    {
        var match = Match(chain, Wish.Item(words));

        Assert.Equal(expected, match.Matches[0].Item.Id);
        Assert.Equal(MatchReason.Misspelt, match.Matches[0].Reason);
        Assert.InRange(match.Matches[0].Score, 0.85, 0.99);
    }

    [Theory]
    [InlineData("luckin", "vanilla latte", "latte", "luckin/vanilla-latte")]
    [InlineData("manner", "桂花拿铁", "latte", "manner/osmanthus-latte")]
    public void Match_ANamedKindOfACategory_IsThatKind(string chain, string words, string category, string expected) =>
        Assert.Equal(expected, Match(chain, Wish.Item(words, category: category)).Matches[0].Item.Id);

    [Fact]
    public void Match_IdsOfOtherChainsOnly_IsNotSoldWithAlternatives()
    {
        var match = Match("heytea", Wish.Item("茉莉香奶", id: "chagee/boya-juexian"));

        Assert.Empty(match.Matches);
        Assert.NotEmpty(match.Alternatives);
    }

    [Fact]
    public void Match_WordsWithSpokenOptions_AreTheCategory()
    {
        var match = Match("luckin", Wish.Item("iced oat milk latte", category: "latte", with: ["iced", "oat milk"]));

        Assert.Equal("luckin/latte", match.Matches[0].Item.Id);
    }

    private static MenuMatch Match(string chain, OrderedItem item) =>
        Matcher.Match(Market.Chains.Single(candidate => candidate.Id == chain), item);
}
