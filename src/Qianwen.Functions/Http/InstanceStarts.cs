using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Qianwen.Functions.Http;

/// <summary>Starting an orchestration once, however often it is asked for.</summary>
internal static class InstanceStarts
{
    /// <summary>Starts the instance; leaves it as it is where there is one of that id, running or finished.</summary>
    public static async Task StartOnceAsync(
        this DurableTaskClient client,
        string orchestrator,
        string instanceId,
        object input,
        CancellationToken cancellationToken
    )
    {
        if (await client.GetInstanceAsync(instanceId, cancellationToken) is not null)
        {
            return;
        }

        var options = new StartOrchestrationOptions(instanceId).WithDedupeStatuses([
            .. StartOrchestrationOptionsExtensions.ValidDedupeStatuses,
        ]);
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, options, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            if (await client.GetInstanceAsync(instanceId, cancellationToken) is null)
            {
                throw;
            }
        }
    }
}
