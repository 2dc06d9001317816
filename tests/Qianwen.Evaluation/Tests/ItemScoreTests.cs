using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;
using static Qianwen.Evaluation.Tests.Answers;

namespace Qianwen.Evaluation.Tests;

public sealed class ItemScoreTests
{
    private const string Expected = """
        {"families":["food_delivery"],"op":"order","items":[
          {"name":"latte","quantity":2,"with":["oat milk"],"without":["sugar"],"size":"large"},{"name":"croissant","quantity":1}]}
        """;

    [Fact]
    public void Score_RightLines_Passes() => Assert.True(Ordered(Lines()).Passed);

    [Fact]
    public void Score_OtherQuantity_FailsItem() => Fails(Measure.Item, Ordered(Lines(quantity: 3)));

    [Fact]
    public void Score_OtherThing_FailsItem() => Fails(Measure.Item, Ordered(Lines(name: "mocha")));

    [Fact]
    public void Score_OptionMissing_FailsOption() => Fails(Measure.Option, Ordered(Lines(with: "soy milk")));

    [Fact]
    public void Score_ExclusionTakenForAWish_FailsOption() =>
        Fails(Measure.Option, Ordered(Lines(with: "oat milk\",\"sugar", without: "ice")));

    [Fact]
    public void Score_ExclusionWrittenAsOption_Passes() =>
        Assert.True(Ordered(Lines(with: "oat milk\",\"no sugar", without: "")).Passed);

    [Fact]
    public void Score_OptionThatSaysNoneWrittenAsExclusion_Passes() =>
        Assert.True(
            Score(
                CaseKinds.Single,
                """{"families":["food_delivery"],"op":"order","items":[{"name":"美式","quantity":1,"with":["去冰"]}]}""",
                Plan(
                    Leg(
                        "food_delivery",
                        "order",
                        """{"items":[{"name":"美式","quantity":1,"with":[],"without":["冰"]}]}"""
                    )
                )
            ).Passed
        );

    [Fact]
    public void Score_OtherSize_FailsOption() => Fails(Measure.Option, Ordered(Lines(size: "small")));

    [Fact]
    public void Score_OneLineForTwoThings_FailsItem() =>
        Fails(
            Measure.Item,
            Ordered(
                """{"items":[{"name":"latte","quantity":2,"with":["oat milk"],"without":["sugar"],"size":"large"}]}"""
            )
        );

    private static CaseScore Ordered(string args) =>
        Score(CaseKinds.Single, Expected, Plan(Leg("food_delivery", "order", args)));

    private static string Lines(
        string name = "iced latte",
        int quantity = 2,
        string with = "oat milk",
        string without = "sugar",
        string size = "Large"
    ) =>
        $$"""
            {"items":[{"name":"{{name}}","quantity":{{quantity}},"with":["{{with}}"],"without":["{{without}}"],"size":"{{size}}"},
                      {"name":"croissant","quantity":1,"with":[],"without":[]}]}
            """;
}
