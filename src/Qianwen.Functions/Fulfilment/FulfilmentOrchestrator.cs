using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts.Fulfilment;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Fulfilment;

/// <summary>
/// Follows one order from the kitchen to the door. Ends delivered, cancelled (money back), failed (money back) or, when
/// nobody can say, as an open case. Continues as new after a number of news, so that a long ride keeps a short history.
/// </summary>
public static class FulfilmentOrchestrator
{
    private const int NewsPerGeneration = 60;

    /// <summary>Follows the order.</summary>
    [Function(nameof(FulfilmentOrchestrator))]
    public static async Task<FulfilmentResult?> Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var steps = new FulfilmentSteps(context, context.GetInput<FulfilmentInput>()!);
        await steps.DispatchAsync();

        for (var news = 0; news < NewsPerGeneration; news++)
        {
            var next = context.WaitForExternalEvent<OrderNews>(EventNames.OrderNews);
            var result = await FollowAsync(context, steps, next);
            if (result is not null)
            {
                return result;
            }
        }

        context.ContinueAsNew(steps.State);
        return null;
    }

    private static async Task<FulfilmentResult?> FollowAsync(
        TaskOrchestrationContext context,
        FulfilmentSteps steps,
        Task<OrderNews> next
    )
    {
        while (!await context.CompletesByAsync(next, steps.State.Deadline))
        {
            if (await steps.OverdueAsync() is { } ended)
            {
                return ended;
            }
        }

        return await next switch
        {
            { Kitchen: { } update } => await steps.KitchenAsync(update),
            { Delivery: { } update } => await steps.DeliveryAsync(update),
            { CancelKey: { } wish } => await steps.WithdrawAsync(wish),
            _ => null,
        };
    }
}
