using Microsoft.DurableTask;
using Qianwen.Contracts.Jobs;
using Qianwen.Functions.Orchestration;

namespace Qianwen.Functions.Jobs;

/// <summary>
/// The person's words to one task, in the order they came; one wait is open at a time. A signal that comes again, in
/// this round or a later one, is not heard again.
/// </summary>
/// <param name="heard">Ids of the signals that earlier rounds heard.</param>
public sealed class SignalInbox(TaskOrchestrationContext context, IReadOnlyList<string>? heard = null)
{
    /// <summary>A repeat comes soon or never; older ids are forgotten, so that the input of a round stays small.</summary>
    private const int Remembered = 50;
    private readonly List<string> _heard = [.. heard ?? []];
    private Task<TaskSignal>? _next;

    /// <summary>Completes when there is a signal to take.</summary>
    public Task<TaskSignal> Next => _next ??= HearAsync();

    /// <summary>Ids of the signals that were heard, for the next round.</summary>
    public IReadOnlyList<string> Heard => [.. _heard.TakeLast(Remembered)];

    /// <summary>True where a signal comes before <paramref name="deadline"/>.</summary>
    public Task<bool> ReceivesByAsync(DateTimeOffset deadline) => context.CompletesByAsync(Next, deadline);

    /// <summary>Takes the signal that <see cref="Next"/> completed with.</summary>
    public async Task<TaskSignal> TakeAsync()
    {
        var signal = await Next;
        _next = null;
        return signal;
    }

    private async Task<TaskSignal> HearAsync()
    {
        TaskSignal signal;
        do
        {
            signal = await context.WaitForExternalEvent<TaskSignal>(EventNames.TaskSignal);
        } while (_heard.Contains(signal.Id));

        _heard.Add(signal.Id);
        return signal;
    }
}
