using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;
using static Qianwen.Evaluation.Tests.Answers;

namespace Qianwen.Evaluation.Tests;

public sealed class SubgoalScoreTests
{
    private const string TwoHotels = """
        {"families":["hotel"],"op":"multi","subgoals":[
          {"family":"hotel","op":"book","slots":{"location":["Paris"]}},
          {"family":"hotel","op":"book","slots":{"location":["London"]}}]}
        """;

    [Fact]
    public void Score_ALegForEach_Passes() =>
        Assert.True(
            Score(
                CaseKinds.Multi,
                TwoHotels,
                Plan(Leg("hotel", "book", In("Paris")), Leg("hotel", "search", In("London")))
            ).Passed
        );

    [Fact]
    public void Score_OneLegForBoth_FailsSubgoal() =>
        Fails(
            Measure.Subgoal,
            Score(CaseKinds.Multi, TwoHotels, Plan(Leg("hotel", "book", """{"location":"Paris","near":"London"}""")))
        );

    [Fact]
    public void Score_OneWishOfOtherOperation_FailsSubgoal() =>
        Fails(
            Measure.Subgoal,
            Score(
                CaseKinds.Multi,
                TwoHotels,
                Plan(Leg("hotel", "book", In("Paris")), Leg("hotel", "cancel", In("London")))
            )
        );

    [Fact]
    public void Score_TwoThingsOfOneFoodLeg_Passes()
    {
        const string Expected = """
            {"families":["food_delivery"],"op":"multi","subgoals":[
              {"family":"food_delivery","op":"order","items":[{"name":"tea","quantity":1}]},
              {"family":"food_delivery","op":"order","items":[{"name":"rice","quantity":2}]}]}
            """;
        const string Args = """{"items":[{"name":"tea","quantity":1},{"name":"rice","quantity":2}]}""";

        Assert.True(Score(CaseKinds.Multi, Expected, Plan(Leg("food_delivery", "order", Args))).Passed);
    }

    private static string In(string city) => $$$"""{"location":{"words":"{{{city}}}"}}""";
}
