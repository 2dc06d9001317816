using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Jobs;

/// <summary>The person's words to one task, in the order they came; one wait is open at a time.</summary>
public sealed class SignalInbox(TaskOrchestrationContext context)
{
    private Task<TaskSignal>? _next;

    /// <summary>Completes when there is a signal to take.</summary>
    public Task<TaskSignal> Next => _next ??= context.WaitForExternalEvent<TaskSignal>(EventNames.TaskSignal);

    /// <summary>True where a signal comes before <paramref name="deadline"/>.</summary>
    public Task<bool> ReceivesByAsync(DateTimeOffset deadline) => context.CompletesByAsync(Next, deadline);

    /// <summary>Takes the signal that <see cref="Next"/> completed with.</summary>
    public async Task<TaskSignal> TakeAsync()
    {
        var signal = await Next;
        _next = null;
        return signal;
    }
}
