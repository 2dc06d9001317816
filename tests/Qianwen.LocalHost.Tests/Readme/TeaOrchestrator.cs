using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Qianwen.LocalHost.Tests.Readme;

public static class TeaOrchestrator
{
    [Function(nameof(TeaOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, TeaOrder order)
    {
        await context.CreateTimer(TimeSpan.FromMinutes(30), CancellationToken.None);
        await context.CallActivityAsync(nameof(ServeActivity), order);
    }
}
