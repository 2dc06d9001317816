using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Scoring;
using static Qianwen.Evaluation.Tests.Answers;

namespace Qianwen.Evaluation.Tests;

public sealed class CorrectionScoreTests
{
    private const string Expected = """
        {"families":["flight"],"op":"book","slots":{"return_date":["6th of March","2027-03-06"]},
         "corrections":[{"turn":2,"slot":"return_date","from":"the 7th","to":"6th of March"}]}
        """;

    [Fact]
    public void Score_LastWordHolds_Passes() => Assert.True(Booked("""{"return_date":{"date":"2027-03-06"}}""").Passed);

    [Fact]
    public void Score_FirstWordStillThere_FailsCorrection() =>
        Fails(Measure.Correction, Booked("""{"return_date":{"words":"6th of March"},"date":{"words":"on the 7th"}}"""));

    [Fact]
    public void Score_FirstWordOnly_FailsCorrection() =>
        Fails(Measure.Correction, Booked("""{"return_date":{"words":"the 7th","date":"2027-03-07"}}"""));

    [Fact]
    public void Score_ChineseParticleInTheLabel_IsNotWanted() =>
        Assert.True(
            Score(
                CaseKinds.Dialogue,
                """{"families":["restaurant"],"op":"search","corrections":[{"slot":"cuisine","from":"牛排餐厅","to":"西班牙的"}]}""",
                Plan(Leg("restaurant", "search", """{"cuisine":{"words":"西班牙美食"}}"""))
            ).Passed
        );

    private static CaseScore Booked(string args) =>
        Score(CaseKinds.Dialogue, Expected, Plan(Leg("flight", "book", args)));
}
