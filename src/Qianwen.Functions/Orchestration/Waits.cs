using Microsoft.DurableTask;

namespace Qianwen.Functions.Orchestration;

/// <summary>Waits with an end; the timer that lost is always cancelled.</summary>
public static class Waits
{
    /// <summary>True where <paramref name="awaited"/> completes before <paramref name="deadline"/>.</summary>
    public static async Task<bool> CompletesByAsync(
        this TaskOrchestrationContext context,
        Task awaited,
        DateTimeOffset deadline
    )
    {
        if (awaited.IsCompleted)
        {
            return true;
        }

        using var timer = new CancellationTokenSource();
        var timeout = context.CreateTimer(deadline.UtcDateTime, timer.Token);
        var first = await Task.WhenAny(awaited, timeout);
        if (first == timeout)
        {
            return false;
        }

        timer.Cancel();
        return true;
    }

    /// <summary>True where <paramref name="awaited"/> completes within <paramref name="patience"/>.</summary>
    public static Task<bool> CompletesWithinAsync(
        this TaskOrchestrationContext context,
        Task awaited,
        TimeSpan patience
    ) => context.CompletesByAsync(awaited, Now(context) + patience);

    /// <summary>The one of some durable tasks that completes first; none is a timer that would be left running.</summary>
    public static Task<Task> FirstAsync(params Task[] tasks) => Task.WhenAny(tasks);

    /// <summary>The replay-safe present.</summary>
    public static DateTimeOffset Now(this TaskOrchestrationContext context) =>
        new(context.CurrentUtcDateTime, TimeSpan.Zero);
}
