using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Marketplace.Orders;

namespace Qianwen.Simulations.Tests.Kitchen;

public sealed class KitchenPlanTests
{
    [Theory]
    [InlineData(1, new[] { 0, 1 })]
    [InlineData(2, new[] { 0, 2 })]
    [InlineData(5, new[] { 0, 2, 5 })]
    [InlineData(7, new[] { 0, 2, 4, 7 })]
    [InlineData(40, new[] { 0, 10, 20, 30, 40 })]
    [InlineData(200, new[] { 0, 50, 100, 150, 200 })]
    public void Of_AnOrder_TellsUpToFourParts(int units, int[] done) =>
        Assert.Equal(done, KitchenPlan.Of(Order(units)).Select(step => step.UnitsDone));

    [Fact]
    public void Of_AnOrder_BeginsWhenPromisedAndIsReadyWhenPromised()
    {
        var plan = KitchenPlan.Of(Order(40));

        Assert.Equal(World.Noon, plan[0].At);
        Assert.Equal(World.Noon.AddMinutes(10), plan[^1].At);
        Assert.Equal(MerchantOrderStatus.Ready, plan[^1].Status);
        Assert.All(plan.Take(plan.Count - 1), step => Assert.Equal(MerchantOrderStatus.Making, step.Status));
        Assert.Equal(Enumerable.Range(1, plan.Count), plan.Select(step => step.Number));
        Assert.Equal(plan.OrderBy(step => step.At), plan);
    }

    [Fact]
    public void Find_BeyondThePlan_IsNothing()
    {
        Assert.Null(KitchenPlan.Find(Order(1), 0));
        Assert.Null(KitchenPlan.Find(Order(1), 3));
    }

    private static OrderRecord Order(int units) =>
        new(
            "order-1",
            "chagee-xixi",
            "fulfilment-1",
            "hash",
            MerchantOrderStatus.Accepted,
            units,
            World.Noon,
            World.Noon.AddMinutes(10),
            0,
            []
        );
}
