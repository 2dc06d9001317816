using Microsoft.Extensions.Options;
using Qianwen.Contracts.Deliveries;
using Qianwen.Simulations.Riders;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Riders;

public sealed class TripPlannerTests
{
    private static readonly TripPlanner Planner = new(RiderNames.Load(), Options.Create(new RidersOptions()));

    [Theory]
    [InlineData(1, new[] { 1 })]
    [InlineData(20, new[] { 20 })]
    [InlineData(21, new[] { 20, 1 })]
    [InlineData(40, new[] { 20, 20 })]
    [InlineData(200, new[] { 20, 20, 20, 20, 20, 20, 20, 20, 20, 20 })]
    public void Plan_SoManyUnits_AreSharedOutOverTheTrips(int units, int[] expected)
    {
        var job = Job(units, World.Noon.AddMinutes(12));

        Assert.Equal(expected.Length, Planner.Trips(units));
        Assert.Equal(expected, expected.Select((_, at) => Planner.Plan(job, at + 1).Units));
    }

    [Fact]
    public void Plan_MadeTwice_IsTheSame()
    {
        var job = Job(40, World.Noon.AddMinutes(12));

        Assert.Equal(Planner.Plan(job, 1).Steps, Planner.Plan(job, 1).Steps);
    }

    [Fact]
    public void Plan_ForMuchLater_AssignsARiderAQuarterOfAnHourBefore()
    {
        var readyBy = World.Noon.AddHours(3);

        var plan = Planner.Plan(Job(5, readyBy), 1);

        Assert.Equal(readyBy.AddMinutes(-15), plan.Steps[0].At);
        Assert.Equal(readyBy.AddSeconds(30), plan.Steps.Single(step => step.Status == DeliveryStatus.PickedUp).At);
    }

    [Fact]
    public void Plan_ReadyLongAgo_PicksUpWhenTheRiderIsThere()
    {
        var plan = Planner.Plan(Job(5, World.Noon.AddMinutes(-30)), 1);

        Assert.Equal(plan.Steps[1].At.AddSeconds(30), plan.Steps[2].At);
        Assert.Equal(DeliveryStatus.AtStore, plan.Steps[1].Status);
    }

    [Fact]
    public void Plan_AnyTrip_GoesForwardInTimeAndNumber()
    {
        var steps = Planner.Plan(Job(40, World.Noon.AddMinutes(12), givesUp: true), 1).Steps;

        Assert.Equal(Enumerable.Range(1, steps.Count), steps.Select(step => step.Sequence));
        Assert.Equal(steps.OrderBy(step => step.At), steps);
        Assert.Equal(DeliveryStatus.Delivered, steps[^1].Status);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void IsPickedUp_ByTheStep_IsTrueFromThePickUpOn(int sequence, bool expected) =>
        Assert.Equal(expected, Planner.Plan(Job(5, World.Noon.AddMinutes(12)), 1).IsPickedUp(sequence));

    private static DeliveryJob Job(int units, DateTimeOffset readyBy, bool givesUp = false) =>
        new(Commands.Dispatch(units, readyBy), World.Noon, [.. new int[Planner.Trips(units)]], null, givesUp);
}
