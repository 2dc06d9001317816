using Microsoft.DurableTask.Client;

namespace Qianwen.LocalHost.Durable.Store;

internal static class RuntimeStatus
{
    /// <summary>Completed, failed or terminated: nothing leaves these.</summary>
    public static bool IsTerminal(this OrchestrationRuntimeStatus status) =>
        status
            is OrchestrationRuntimeStatus.Completed
                or OrchestrationRuntimeStatus.Failed
                or OrchestrationRuntimeStatus.Terminated;
}
