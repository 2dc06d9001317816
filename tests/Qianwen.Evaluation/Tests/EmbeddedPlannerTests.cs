using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Tests;

/// <summary>What was reached once is not lost again: floors a few points under the published figures, in percent.</summary>
public sealed class EmbeddedPlannerTests(EmbeddedPlannerRun run) : IClassFixture<EmbeddedPlannerRun>
{
    [Theory]
    [InlineData("dev", Measure.Family, 75)]
    [InlineData("dev", Measure.Operation, 74)]
    [InlineData("dev", Measure.Slot, 69)]
    [InlineData("dev", Measure.Item, 88)]
    [InlineData("dev", Measure.Option, 92)]
    [InlineData("dev", Measure.Subgoal, 66)]
    [InlineData("dev", Measure.Restraint, 89)]
    [InlineData("dev", Measure.NoTask, 75)]
    [InlineData("heldout", Measure.Family, 69)]
    [InlineData("heldout", Measure.Operation, 66)]
    [InlineData("heldout", Measure.Slot, 69)]
    [InlineData("heldout", Measure.Item, 85)]
    [InlineData("heldout", Measure.Option, 88)]
    [InlineData("heldout", Measure.Subgoal, 62)]
    [InlineData("heldout", Measure.Restraint, 81)]
    [InlineData("heldout", Measure.NoTask, 66)]
    public void Rate_OfAPart_IsNotUnderItsFloor(string part, Measure measure, int floor)
    {
        var rate = run.Of(part).Of(measure);

        Assert.True(100 * rate.Share >= floor, $"{part} {measure}: {rate}, at least {floor} %");
    }
}
