using Qianwen.Evaluation.Scoring;

namespace Qianwen.Evaluation.Tests;

/// <summary>What was reached once is not lost again: floors a few points under the published figures, in percent.</summary>
public sealed class EmbeddedPlannerTests(EmbeddedPlannerRun run) : IClassFixture<EmbeddedPlannerRun>
{
    [Theory]
    [InlineData("dev", Measure.Item, 80)]
    [InlineData("dev", Measure.Option, 80)]
    [InlineData("dev", Measure.Restraint, 95)]
    [InlineData("dev", Measure.NoTask, 90)]
    [InlineData("heldout", Measure.Item, 75)]
    [InlineData("heldout", Measure.Option, 65)]
    [InlineData("heldout", Measure.Restraint, 95)]
    [InlineData("heldout", Measure.NoTask, 90)]
    public void Rate_OfAPart_IsNotUnderItsFloor(string part, Measure measure, int floor)
    {
        var rate = run.Of(part).Of(measure);

        Assert.True(100 * rate.Share >= floor, $"{part} {measure}: {rate}, at least {floor} %");
    }
}
