using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Tests;

/// <summary>What was reached once is not lost again: floors a few points under the published figures, in percent.</summary>
public sealed class EmbeddedPlannerTests(EmbeddedPlannerRun run) : IClassFixture<EmbeddedPlannerRun>
{
    [Theory]
    [InlineData("dev", Measure.Family, 86)]
    [InlineData("dev", Measure.Operation, 85)]
    [InlineData("dev", Measure.Slot, 81)]
    [InlineData("dev", Measure.Item, 80)]
    [InlineData("dev", Measure.Option, 88)]
    [InlineData("dev", Measure.Subgoal, 84)]
    [InlineData("dev", Measure.Restraint, 96)]
    [InlineData("dev", Measure.NoTask, 91)]
    [InlineData("heldout", Measure.Family, 71)]
    [InlineData("heldout", Measure.Operation, 69)]
    [InlineData("heldout", Measure.Slot, 70)]
    [InlineData("heldout", Measure.Item, 78)]
    [InlineData("heldout", Measure.Option, 76)]
    [InlineData("heldout", Measure.Subgoal, 62)]
    [InlineData("heldout", Measure.Restraint, 86)]
    [InlineData("heldout", Measure.NoTask, 77)]
    public void Rate_OfAPart_IsNotUnderItsFloor(string part, Measure measure, int floor)
    {
        var rate = run.Of(part).Of(measure);

        Assert.True(100 * rate.Share >= floor, $"{part} {measure}: {rate}, at least {floor} %");
    }
}
