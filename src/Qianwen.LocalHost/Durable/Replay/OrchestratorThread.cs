namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>
/// Where an orchestrator's code runs: one thread at a time, continuations in the order in which they became ready. Code
/// that comes back from elsewhere awaited something that is not durable; it is never run, and reported instead.
/// </summary>
internal sealed class OrchestratorThread(Action<string> onForeignCode) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = new();
    private int _owner;

    /// <summary>True while the calling code is the orchestrator's.</summary>
    public bool IsCurrent => Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId;

    /// <inheritdoc />
    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
        {
            _ready.Enqueue((d, state));
        }
        else
        {
            onForeignCode("it awaited a task that is not durable");
        }
    }

    /// <inheritdoc />
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
        {
            d(state);
        }
        else
        {
            onForeignCode("other code called into it");
        }
    }

    /// <inheritdoc />
    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs code of the orchestrator and everything that becomes ready by it, until nothing is or <paramref name="stop"/>.</summary>
    public void Run(Action first, Func<bool> stop)
    {
        var previous = Current;
        Volatile.Write(ref _owner, Environment.CurrentManagedThreadId);
        SetSynchronizationContext(this);
        try
        {
            first();
            while (!stop() && _ready.TryDequeue(out var next))
            {
                next.Callback(next.State);
            }
        }
        finally
        {
            SetSynchronizationContext(previous);
            Volatile.Write(ref _owner, 0);
        }
    }

    /// <summary>
    /// Completes a task that the orchestrator may await. Awaits that captured this context are queued, in order; those with
    /// <c>ConfigureAwait(false)</c> go on here and now instead of on another thread.
    /// </summary>
    public static void Complete(Action completion)
    {
        var previous = Current;
        SetSynchronizationContext(null);
        try
        {
            completion();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }
}
