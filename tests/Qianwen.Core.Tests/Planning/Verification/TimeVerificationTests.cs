using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Tests.Planning.Verification;

/// <summary>Now is Monday, 23 November 2026, nine in the morning.</summary>
public sealed class TimeVerificationTests
{
    [Theory]
    [InlineData("book a hotel at the Bund tomorrow", "tomorrow", "2026-11-24", PlanKind.Plan)]
    [InlineData("book a hotel at the Bund tomorrow", "tomorrow", "2026-11-25", PlanKind.Question)]
    [InlineData("book a hotel at the Bund today", "today", "2027-11-23", PlanKind.Question)]
    [InlineData("book a hotel at the Bund next Friday", "Friday", "2026-12-04", PlanKind.Plan)]
    [InlineData("book a hotel at the Bund next Friday", "Friday", "2026-11-27", PlanKind.Question)]
    [InlineData("book a hotel at the Bund 下周五", "下周五", "2026-12-04", PlanKind.Plan)]
    [InlineData("book a hotel at the Bund on December 5", "December 5", "2026-12-05", PlanKind.Plan)]
    [InlineData("book a hotel at the Bund when mum is free", "when mum is free", "2026-12-05", PlanKind.Question)]
    public void Date_OfWords_IsReadAgain(string utterance, string words, string date, PlanKind kind)
    {
        var result = Errands.Check(
            utterance,
            "hotel.book",
            "book",
            "book a hotel",
            $$"""
            {"location":{"words":"the Bund","id":"the-bund"},
             "check_in":{"words":"{{words}}","date":"{{date}}","until":null} }
            """
        );

        Assert.Equal(kind, result.Kind);
        Assert.Equal(kind == PlanKind.Plan, result.Legs[0].Args.ContainsKey("check_in"));
        Assert.Equal(kind == PlanKind.Question ? "check_in" : null, result.Question?.Argument);
    }

    [Theory]
    [InlineData("2026-11-23T15:00", PlanKind.Plan)]
    [InlineData("2026-11-23T17:00", PlanKind.Question)]
    [InlineData("2026-11-24T15:00", PlanKind.Question)]
    public void Instant_OfWords_IsReadAgain(string at, PlanKind kind)
    {
        var result = Errands.Check(
            "a latte by 3pm",
            "food_delivery.order",
            "order",
            "a latte",
            Errands.Items(
                "latte",
                1,
                "a",
                $",\"arrive_by\":{{\"words\":\"by 3pm\",\"at\":\"{at}\",\"not_before\":false}}"
            )
        );

        Assert.Equal(kind, result.Kind);
        Assert.Equal(kind == PlanKind.Question ? ArgumentNames.ArriveBy : null, result.Question?.Argument);
    }

    [Theory]
    [InlineData("at 3pm", "15:00", PlanKind.Plan)]
    [InlineData("at 3pm", "03:00", PlanKind.Question)]
    [InlineData("after 6pm", "18:00", PlanKind.Plan)]
    [InlineData("whenever", "10:00", PlanKind.Plan)]
    public void Time_OfWords_IsNotAnother(string words, string from, PlanKind kind)
    {
        var result = Errands.Check(
            $"book a hotel at the Bund, arriving {words}",
            "hotel.book",
            "book",
            "book a hotel",
            $$"""
            {"location":{"words":"the Bund","id":"the-bund"},
             "arrival":{"words":"{{words}}","from":"{{from}}","to":"{{from}}"} }
            """
        );

        Assert.Equal(kind, result.Kind);
    }
}
