using Qianwen.Contracts.Orders;
using Qianwen.Simulations.Marketplace.Orders;

namespace Qianwen.Simulations.Marketplace.Kitchen;

/// <summary>What a kitchen does with an order and when: begin it, make it in up to four parts, have it ready.</summary>
public static class KitchenPlan
{
    private const int Parts = 4;

    /// <summary>One step of the plan.</summary>
    /// <param name="Number">Counts from 1; the sequence of its update.</param>
    /// <param name="UnitsDone">Made by then.</param>
    public sealed record Step(int Number, DateTimeOffset At, MerchantOrderStatus Status, int UnitsDone);

    /// <summary>The steps of an accepted order, in order of time.</summary>
    public static IReadOnlyList<Step> Of(OrderRecord order)
    {
        var parts = Math.Clamp(order.Units / 2, 1, Parts);
        var making = order.ReadyBy - order.StartsAt;
        var steps = new List<Step> { new(1, order.StartsAt, MerchantOrderStatus.Making, 0) };
        for (var part = 1; part < parts; part++)
        {
            steps.Add(
                new Step(
                    part + 1,
                    order.StartsAt + (making * part / parts),
                    MerchantOrderStatus.Making,
                    order.Units * part / parts
                )
            );
        }

        steps.Add(new Step(parts + 1, order.ReadyBy, MerchantOrderStatus.Ready, order.Units));
        return steps;
    }

    /// <summary>The step with this number; null where the order has no such step.</summary>
    public static Step? Find(OrderRecord order, int number) => Of(order).FirstOrDefault(step => step.Number == number);
}
