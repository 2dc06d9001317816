using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;
using static Qianwen.Evaluation.Tests.Answers;

namespace Qianwen.Evaluation.Tests;

public sealed class ScorerTests
{
    private const string Hotel = """
        {"families":["hotel"],"op":"search","accept_ops":["book"],"accept":[["maps"]],
         "slots":{"location":["New York","NYC"],"rooms":["1","one"]},"all_of":{"facility":["gym","pool"]}}
        """;
    private const string HotelArgs = """
        {"location":{"words":"new  york","name":"New York"},"rooms":{"words":"one room","value":1},
         "facility":[{"words":"Gym","value":"gym"},{"words":"a pool","value":"pool"}]}
        """;

    [Fact]
    public void Score_RightAnswer_Passes() =>
        Assert.True(Score(CaseKinds.Single, Hotel, Plan(Leg("hotel", "search", HotelArgs))).Passed);

    [Fact]
    public void Score_AcceptedOperationAndFamily_Passes()
    {
        Assert.True(Score(CaseKinds.Single, Hotel, Plan(Leg("hotel", "book", HotelArgs))).Passed);
        Assert.True(Score(CaseKinds.Single, Hotel, Plan(Leg("maps", "search", HotelArgs))).Passed);
    }

    [Fact]
    public void Score_OtherFamily_FailsFamily() =>
        Fails(Measure.Family, Score(CaseKinds.Single, Hotel, Plan(Leg("train", "search", HotelArgs))));

    [Fact]
    public void Score_OneFamilyTooMany_FailsFamily() =>
        Fails(
            Measure.Family,
            Score(CaseKinds.Single, Hotel, Plan(Leg("hotel", "search", HotelArgs), Leg("maps", "poi")))
        );

    [Fact]
    public void Score_NoLeg_FailsFamilyOperationAndSlots()
    {
        var score = Score(CaseKinds.Single, Hotel, Plan());

        Fails(Measure.Family, score);
        Fails(Measure.Operation, score);
        Fails(Measure.Slot, score);
    }

    [Fact]
    public void Score_OtherOperation_FailsOperationOnly()
    {
        var score = Score(CaseKinds.Single, Hotel, Plan(Leg("hotel", "cancel", HotelArgs)));

        Fails(Measure.Operation, score);
        Assert.Single(score.Checks, check => !check.Passed);
    }

    [Fact]
    public void Score_OneOfSeveralFacilitiesMissing_FailsOneSlot()
    {
        var args = HotelArgs.Replace("a pool", "a spa").Replace("\"pool\"", "\"spa\"");

        var score = Score(CaseKinds.Single, Hotel, Plan(Leg("hotel", "search", args)));

        Assert.Single(score.Checks, check => !check.Passed);
        Fails(Measure.Slot, score);
    }

    [Fact]
    public void Score_QuestionWhereSomethingIsNotSaid_Passes()
    {
        const string Expected = """{"families":["hotel"],"op":"book","complete":false}""";

        Assert.True(Score(CaseKinds.Single, Expected, Question()).Passed);
        Assert.True(Score(CaseKinds.Single, Expected, Question(Leg("hotel", "book"))).Passed);
        Assert.False(Score(CaseKinds.Single, Expected, Plan()).Passed);
        Assert.False(Score(CaseKinds.Single, Expected, Question(Leg("train", "book"))).Passed);
    }

    [Fact]
    public void Score_NoLegWhereNoneIsWanted_Passes()
    {
        const string Expected = """{"families":[],"op":"none","must_not_order":true}""";

        Assert.True(Score(CaseKinds.Adversarial, Expected, Plan()).Passed);
        Assert.False(Score(CaseKinds.Adversarial, Expected, Plan(Leg("hotel", "search"))).Passed);
    }

    [Fact]
    public void Fault_OfAPlannerThatThrew_FailsEverything()
    {
        var restrained = Score(CaseKinds.OutOfScope, """{"families":[],"op":"none"}""", Plan());

        var score = Scorer.Fault(restrained, new InvalidOperationException("broken"));

        Assert.NotEmpty(score.Checks);
        Assert.All(score.Checks, check => Assert.Contains("broken", check.Why, StringComparison.Ordinal));
        Assert.All(score.Checks, check => Assert.False(check.Passed));
    }

    [Fact]
    public void ReadRightly_WrongSlotOnly_IsTrue()
    {
        var score = Score(CaseKinds.Single, Hotel, Plan(Leg("hotel", "search")));

        Assert.True(score.ReadRightly);
        Assert.False(score.Passed);
    }
}
