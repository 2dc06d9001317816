using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Messaging;

/// <summary>
/// One receiver that waits for a message. The waker enters a scope before it wakes the receiver, so that the host is never
/// idle between the two.
/// </summary>
internal sealed class ReadyWaiter(WorkTracker work, string name) : IDisposable
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WorkScope? _handOver;
    private int _isWoken;

    public void Wake()
    {
        if (Interlocked.Exchange(ref _isWoken, 1) == 0)
        {
            _handOver = work.Enter(name);
            _ready.TrySetResult();
        }
    }

    /// <summary>Waits until woken or for <paramref name="limit"/> on <paramref name="time"/>; true where it was woken.</summary>
    public async Task<bool> WaitAsync(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeout = Task.Delay(limit, time, stop.Token);
        var first = await Task.WhenAny(_ready.Task, timeout).ConfigureAwait(false);
        await stop.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return first == _ready.Task;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isWoken, 1) == 1)
        {
            _handOver?.Dispose();
        }
    }
}
