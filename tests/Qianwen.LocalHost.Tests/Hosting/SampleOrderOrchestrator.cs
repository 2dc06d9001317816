using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Qianwen.LocalHost.Tests.Hosting;

public static class SampleOrderOrchestrator
{
    [Function(nameof(SampleOrderOrchestrator))]
    public static async Task<string> RunAsync(
        [OrchestrationTrigger] TaskOrchestrationContext context,
        SampleOrder order
    )
    {
        var ready = await context.CallActivityAsync<string>(nameof(SampleBrewActivity), order);
        await context.CreateTimer(TimeSpan.FromMinutes(30), CancellationToken.None);
        return $"{ready} {context.CurrentUtcDateTime:HH:mm}";
    }
}
