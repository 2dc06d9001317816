using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Tests.Quotes;

public sealed class OptionResolverTests
{
    private static readonly MarketCatalogue Market = CatalogueLoader.Load();
    private static readonly OptionResolver Resolver = new(Market);

    [Fact]
    public void Resolve_NothingSaid_TakesTheDefaultsAndSaysSo()
    {
        var choices = Resolve("chagee/boya-juexian", Wish.Item("伯牙绝弦"));

        Assert.Equal(
            ["size/medium", "temperature/iced", "ice/regular", "sugar/full"],
            choices.Options.Select(option => $"{option.Group}/{option.Choice}")
        );
        Assert.All(choices.Options, option => Assert.True(option.IsDefault));
    }

    [Fact]
    public void Resolve_MatchedOptions_AreChosenAndPriced()
    {
        var choices = Resolve(
            "starbucks/latte",
            Wish.Item(
                "latte",
                options:
                [
                    Wish.Option("milk/oat", "oat milk"),
                    Wish.Option("size/large", "large"),
                    Wish.Option("shot/extra", "two extra shots", count: 2),
                ]
            )
        );

        Assert.Null(choices.Problem);
        var asked = choices.Options.Where(option => !option.IsDefault).ToList();
        Assert.Equal(
            ["size/large", "milk/oat", "shot/extra"],
            asked.Select(option => $"{option.Group}/{option.Choice}")
        );
        Assert.Equal(300 + 300 + (2 * 400), asked.Sum(option => option.PriceDelta.Amount * option.Count));
    }

    [Theory]
    [InlineData("加珍珠", "topping/pearls")]
    [InlineData("boba", "topping/pearls")]
    [InlineData("燕麦奶", "milk/oat")]
    [InlineData("half sugar", "sugar/half")]
    [InlineData("大杯", "size/large")]
    [InlineData("热的", "temperature/hot")]
    public void Resolve_WordsOnly_AreFoundWhereverTheyBelong(string words, string expected)
    {
        var choices = Resolve("nayuki/pearl-milk-tea", Wish.Item("珍珠奶茶", with: [words]));

        Assert.Null(choices.Problem);
        Assert.Contains(choices.Options, option => $"{option.Group}/{option.Choice}" == expected && !option.IsDefault);
    }

    [Fact]
    public void Resolve_Hot_LeavesTheIceOut()
    {
        var choices = Resolve(
            "chagee/boya-juexian",
            Wish.Item("伯牙绝弦", options: [Wish.Option("temperature/hot", "热")])
        );

        Assert.DoesNotContain(choices.Options, option => option.Group == "ice");
    }

    [Fact]
    public void Resolve_LessIceOnAHotDefault_MakesItIced()
    {
        var choices = Resolve("starbucks/latte", Wish.Item("latte", options: [Wish.Option("ice/less", "less ice")]));

        Assert.Contains(choices.Options, option => option is { Group: "temperature", Choice: "iced" });
        Assert.Contains(choices.Options, option => option is { Group: "ice", Choice: "less", IsDefault: false });
    }

    [Theory]
    [InlineData("chagee/boya-juexian", "topping/pearls", "加珍珠")]
    [InlineData("luckin/americano", "milk/oat", "oat milk")]
    [InlineData("mixue/soft-cone", "sugar/none", "no sugar")]
    [InlineData("starbucks/latte", "milk/coconut", "coconut milk")]
    [InlineData("luckin/hot-chocolate", "temperature/iced", "iced")]
    [InlineData("kfc/hot-wings", "spice/none", "不辣")]
    public void Resolve_AnOptionTheItemLacks_IsRefused(string item, string option, string words) =>
        Assert.NotNull(Resolve(item, Wish.Item("x", options: [Wish.Option(option, words)])).Problem);

    [Theory]
    [InlineData("temperature/hot", "ice/less")]
    [InlineData("sugar/half", "sugar/none")]
    [InlineData("size/large", "size/medium")]
    public void Resolve_ContradictingWishes_AreRefused(string first, string second) =>
        Assert.NotNull(
            Resolve(
                "chagee/boya-juexian",
                Wish.Item("x", options: [Wish.Option(first, "一"), Wish.Option(second, "二")])
            ).Problem
        );

    [Fact]
    public void Resolve_MoreToppingsThanAllowed_IsRefused() =>
        Assert.NotNull(
            Resolve(
                "nayuki/pearl-milk-tea",
                Wish.Item(
                    "x",
                    options: [Wish.Option("topping/pearls", "珍珠", count: 3), Wish.Option("topping/pudding", "布丁")]
                )
            ).Problem
        );

    [Theory]
    [InlineData("sugar")]
    [InlineData("糖")]
    public void Resolve_WithoutSugar_ChoosesNone(string words)
    {
        var choices = Resolve("luckin/coconut-latte", Wish.Item("x", without: [words]));

        Assert.Contains(choices.Options, option => option is { Group: "sugar", Choice: "none" });
    }

    [Fact]
    public void Resolve_WithoutADefaultGarnish_LeavesItOutAndTellsTheKitchen()
    {
        var choices = Resolve("lanzhou/beef-noodles", Wish.Item("牛肉面", without: ["香菜"]));

        Assert.DoesNotContain(choices.Options, option => option.Choice == "coriander");
        Assert.Contains(choices.Options, option => option.Choice == "scallion");
        Assert.Contains("香菜", Assert.Single(choices.Notes).Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Resolve_WithoutSomethingNoGroupKnows_TellsTheKitchen()
    {
        var choices = Resolve("shaxian/egg-fried-rice", Wish.Item("扬州炒饭", without: ["胡萝卜"]));

        Assert.Equal("已备注商家：扬州炒饭不要胡萝卜", Assert.Single(choices.Notes).Zh);
    }

    [Fact]
    public void Resolve_WithoutAToppingItNeverHad_SaysItIsNotInIt()
    {
        var choices = Resolve(
            "chagee/boya-juexian",
            Wish.Item("x", options: [Wish.Option("topping/pearls", "no boba", exclude: true)])
        );

        Assert.Null(choices.Problem);
        Assert.Equal("Boya Juexian has no pearls in it anyway", Assert.Single(choices.Notes).En);
    }

    [Fact]
    public void Resolve_WithoutMilkInALatte_IsRefused() =>
        Assert.NotNull(Resolve("luckin/latte", Wish.Item("latte", without: ["milk"])).Problem);

    [Fact]
    public void Resolve_TheSameThingAsWordsAndAsOption_IsCountedOnce()
    {
        var choices = Resolve(
            "nayuki/pearl-milk-tea",
            Wish.Item("x", with: ["pudding"], options: [Wish.Option("topping/pudding", "pudding")])
        );

        Assert.Equal(1, Assert.Single(choices.Options, option => option.Group == "topping").Count);
    }

    private static OptionChoices Resolve(string item, OrderedItem wanted) =>
        Resolver.Resolve(
            Market.Chains.SelectMany(chain => chain.Menu).Single(candidate => candidate.Id == item),
            wanted
        );
}
