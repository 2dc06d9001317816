using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Planning;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Conversations;

/// <summary>
/// Handles one message: understand, answer, and start or signal the task it is about. What was understood is in the
/// history before anything follows from it, so that a restart never understands it differently.
/// </summary>
public static class HandleMessageOrchestrator
{
    /// <summary>Handles the message.</summary>
    [Function(nameof(HandleMessageOrchestrator))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context)
    {
        var message = context.GetInput<MessageInput>()!;
        try
        {
            await HandleAsync(context, message);
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(nameof(ApologiseActivity), message, Retry.Storage);
        }
    }

    private static async Task HandleAsync(TaskOrchestrationContext context, MessageInput message)
    {
        var understanding = await context.CallActivityAsync<Understanding>(
            nameof(UnderstandActivity),
            message,
            Retry.Storage
        );
        var handled = new HandledMessage(message, understanding, context.Now());
        await context.CallActivityAsync(nameof(RecordUnderstandingActivity), handled, Retry.Storage);

        if (understanding.StartsTask)
        {
            await context.CallActivityAsync(nameof(StartTaskActivity), handled, Retry.Storage);
        }
        else if (Signal(message, understanding) is { } signal)
        {
            context.SendEvent(understanding.TaskId!, EventNames.TaskSignal, signal);
        }
    }

    private static TaskSignal? Signal(MessageInput message, Understanding understanding) =>
        (understanding.TaskId, understanding.Plan.Kind) switch
        {
            (null, _) => null,
            (_, PlanKind.Decision) => new(
                message.MessageId,
                TaskSignalKind.Decide,
                understanding.Plan.Decision,
                understanding.CartHash
            ),
            (_, PlanKind.Change) => new(message.MessageId, TaskSignalKind.Change, Legs: understanding.Plan.Legs),
            (_, PlanKind.Cancel) => new(message.MessageId, TaskSignalKind.Cancel),
            _ => null,
        };
}
