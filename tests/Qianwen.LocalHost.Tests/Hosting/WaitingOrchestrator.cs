using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Qianwen.LocalHost.Tests.Hosting;

public static class WaitingOrchestrator
{
    [Function(nameof(WaitingOrchestrator))]
    public static Task<string> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context) =>
        context.WaitForExternalEvent<string>("go");
}
