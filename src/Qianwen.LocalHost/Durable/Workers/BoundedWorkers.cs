namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>Processes items in order with at most so many at once, on pool threads that carry no ambient state.</summary>
internal sealed class BoundedWorkers<T>(Func<int> max, Func<T, Task> process)
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _ready = new();
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active;
    private bool _isStopping;

    /// <summary>Adds an item; it is ignored once <see cref="StopAsync"/> has been called.</summary>
    public bool Enqueue(T item)
    {
        lock (_gate)
        {
            if (_isStopping)
            {
                return false;
            }

            _ready.Enqueue(item);
            if (_active >= max())
            {
                return true;
            }

            _active++;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static workers => _ = workers.RunAsync(), this, preferLocal: false);
        return true;
    }

    /// <summary>Takes no further item, waits for those that run and returns those that never ran.</summary>
    public async Task<IReadOnlyList<T>> StopAsync()
    {
        lock (_gate)
        {
            _isStopping = true;
            if (_active == 0)
            {
                _stopped.TrySetResult();
            }
        }

        await _stopped.Task;
        return [.. _ready];
    }

    private async Task RunAsync()
    {
        while (TryTake(out var item))
        {
            await process(item!);
        }
    }

    private bool TryTake(out T? item)
    {
        lock (_gate)
        {
            if (!_isStopping && _ready.TryDequeue(out item))
            {
                return true;
            }

            _active--;
            if (_isStopping && _active == 0)
            {
                _stopped.TrySetResult();
            }

            item = default;
            return false;
        }
    }
}
