using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Jobs;

namespace Qianwen.Functions.Conversations;

/// <summary>Starts the task that a message asked for.</summary>
public sealed class StartTaskActivity
{
    /// <summary>Starts it once: the task's id is the instance's id.</summary>
    [Function(nameof(StartTaskActivity))]
    public async Task RunAsync(
        [ActivityTrigger] HandledMessage handled,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var understanding = handled.Understanding;
        var taskId = understanding.TaskId!;
        if (await client.GetInstanceAsync(taskId, cancellationToken) is not null)
        {
            return;
        }

        var input = new TaskInput(
            taskId,
            handled.Message.ConversationId,
            handled.Message.PersonId,
            understanding.Plan.Locale,
            understanding.Plan.Legs
        );
        await client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TaskOrchestrator),
            input,
            new StartOrchestrationOptions(taskId),
            cancellationToken
        );
    }
}
