using System.Globalization;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Verification;

public sealed class QuantityVerificationTests
{
    [Theory]
    [InlineData("order 40 cups of boya juexian", "boya juexian", 40, "40 cups")]
    [InlineData("点四十杯伯牙绝弦", "伯牙绝弦", 40, "四十杯")]
    [InlineData("a dozen pork buns please", "pork buns", 12, "a dozen")]
    [InlineData("来杯拿铁", "拿铁", 1, null)]
    [InlineData("拿铁两杯", "拿铁", 2, "两杯")]
    public void Quantity_AsTheWordsSay_Stands(string utterance, string words, int quantity, string? quantityWords)
    {
        var result = Errands.Check(
            utterance,
            "food_delivery.order",
            "order",
            words,
            Errands.Items(words, quantity, quantityWords)
        );

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal(quantity, Assert.Single(Ask.ItemsOf(result)).Quantity);
    }

    [Theory]
    [InlineData("order 4 cups of boya juexian", "boya juexian", 40, "4 cups")]
    [InlineData("order 4 cups of boya juexian", "boya juexian", 40, null)]
    [InlineData("点四杯伯牙绝弦", "伯牙绝弦", 14, "四杯")]
    [InlineData("来杯拿铁", "拿铁", 3, null)]
    [InlineData("来杯拿铁", "拿铁", 3, "三杯")]
    public void Quantity_OtherThanTheWordsSay_IsAsked(
        string utterance,
        string words,
        int quantity,
        string? quantityWords
    )
    {
        var result = Errands.Check(
            utterance,
            "food_delivery.order",
            "order",
            words,
            Errands.Items(words, quantity, quantityWords)
        );

        Assert.Equal(PlanKind.Question, result.Kind);
        Assert.Equal("items[0].quantity", result.Question!.Argument);
        Assert.Contains("items[0].quantity", result.Legs[0].Missing);
    }

    [Fact]
    public void Quantity_Doubted_OffersWhatWasSaid()
    {
        var result = Errands.Check(
            "order 4 cups of boya juexian",
            "food_delivery.order",
            "order",
            "order",
            Errands.Items("boya juexian", 40, "4 cups")
        );

        Assert.Contains(result.Question!.Choices, choice => choice.Value == "4");
        Assert.DoesNotContain(result.Question.Choices, choice => choice.Value == "40");
    }

    [Fact]
    public void Quantity_SplitOverLines_StandsBySum()
    {
        var result = Errands.Check(
            "two lattes, one with oat milk and one without sugar",
            "food_delivery.order",
            "order",
            "two lattes",
            """
            {"items":[
              {"words":"lattes","id":null,"quantity":1,"quantity_words":"one","size":null,"with":["oat milk"],"without":[]},
              {"words":"lattes","id":null,"quantity":1,"quantity_words":"one","size":null,"with":[],"without":["sugar"]}]}
            """
        );

        Assert.Equal(PlanKind.Plan, result.Kind);
        Assert.Equal([1, 1], Ask.ItemsOf(result).Select(item => item.Quantity));
        Assert.Equal(["oat milk"], Ask.ItemsOf(result)[0].With);
        Assert.Equal(["sugar"], Ask.ItemsOf(result)[1].Without);
    }

    [Fact]
    public void Options_ThatNobodySaid_AreLeftOut()
    {
        var result = Errands.Check(
            "a latte please",
            "food_delivery.order",
            "order",
            "a latte",
            """
            {"items":[{"words":"latte","id":null,"quantity":1,"quantity_words":"a","size":"large","with":["pearls"],"without":["ice"]}]}
            """
        );

        var item = Assert.Single(Ask.ItemsOf(result));
        Assert.Null(item.Size);
        Assert.Empty(item.With);
        Assert.Empty(item.Without);
        Assert.Empty(item.Options);
    }

    [Theory]
    [InlineData("book a hotel at the Bund for two nights", "two nights", 2, PlanKind.Plan)]
    [InlineData("book a hotel at the Bund for two nights", "two nights", 3, PlanKind.Question)]
    [InlineData("book a hotel at the Bund for twenty two nights", "two nights", 2, PlanKind.Question)]
    [InlineData("book a hotel at the Bund for twenty two nights", "two nights", 22, PlanKind.Plan)]
    public void Count_OfNights_IsReadAgain(string utterance, string words, int value, PlanKind kind)
    {
        var result = Errands.Check(
            utterance,
            "hotel.book",
            "book",
            "book a hotel",
            $$"""{"location":{"words":"the Bund","id":"the-bund"},"nights":{"words":"{{words}}","value":{{value}} } }"""
        );

        Assert.Equal(kind, result.Kind);
        Assert.Equal(kind == PlanKind.Plan, result.Legs[0].Args.ContainsKey("nights"));
    }

    [Theory]
    [InlineData("at least 4 stars", 4, null, PlanKind.Plan)]
    [InlineData("at least 4 stars", null, 4, PlanKind.Question)]
    [InlineData("at least 4 stars", 5, null, PlanKind.Question)]
    public void Limits_OfANumber_AreReadAgain(string words, int? min, int? max, PlanKind kind)
    {
        var result = Errands.Check(
            $"book a hotel at the Bund with {words}",
            "hotel.book",
            "book",
            "book a hotel",
            $$"""
            {"location":{"words":"the Bund","id":"the-bund"},
             "stars":{"words":"{{words}}","min":{{Json(min)}},"max":{{Json(max)}} } }
            """
        );

        Assert.Equal(kind, result.Kind);
    }

    [Theory]
    [InlineData(172_800, PlanKind.Plan)]
    [InlineData(7_200, PlanKind.Question)]
    public void Duration_OfWords_IsReadAgain(int seconds, PlanKind kind)
    {
        var result = Errands.Check(
            "book a hotel at the Bund for 2 days",
            "hotel.book",
            "book",
            "book a hotel",
            $$"""
            {"location":{"words":"the Bund","id":"the-bund"},"stay":{"words":"2 days","seconds":{{seconds}} } }
            """
        );

        Assert.Equal(kind, result.Kind);
    }

    private static string Json(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";
}
