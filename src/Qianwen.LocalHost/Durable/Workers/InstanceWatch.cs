using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>Wakes those who wait for an instance to change. Work that waits here does not keep the host busy.</summary>
internal sealed class InstanceWatch
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<Watcher>> _watchers = new(StringComparer.Ordinal);

    /// <summary>Begins to watch; look at the instance after this and before <see cref="Watcher.WaitAsync"/>.</summary>
    public Watcher Watch(string instance)
    {
        var watcher = new Watcher();
        lock (_gate)
        {
            if (!_watchers.TryGetValue(instance, out var watchers))
            {
                _watchers.Add(instance, watchers = []);
            }

            watchers.Add(watcher);
        }

        return watcher;
    }

    public void Forget(string instance, Watcher watcher)
    {
        lock (_gate)
        {
            if (_watchers.TryGetValue(instance, out var watchers) && watchers.Remove(watcher) && watchers.Count == 0)
            {
                _watchers.Remove(instance);
            }
        }
    }

    /// <summary>The instance changed; called while the work that changed it is still open.</summary>
    public void Notify(string instance)
    {
        List<Watcher>? watchers;
        lock (_gate)
        {
            _watchers.Remove(instance, out watchers);
        }

        watchers?.ForEach(watcher => watcher.Wake());
    }

    /// <summary>The host ends: whoever waits is told so.</summary>
    public void NotifyAll()
    {
        List<Watcher> all;
        lock (_gate)
        {
            all = [.. _watchers.Values.SelectMany(watchers => watchers)];
            _watchers.Clear();
        }

        all.ForEach(watcher => watcher.Wake());
    }

    internal sealed class Watcher
    {
        private readonly TaskCompletionSource _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private WorkScope? _parked;

        public async Task WaitAsync(CancellationToken cancellation)
        {
            if (WorkScope.Current is { } scope && scope.TryPark())
            {
                _parked = scope;
                if (_woken.Task.IsCompleted)
                {
                    Unpark();
                }
            }

            try
            {
                await _woken.Task.WaitAsync(cancellation);
            }
            finally
            {
                Unpark();
            }
        }

        public void Wake()
        {
            Unpark();
            _woken.TrySetResult();
            Unpark();
        }

        private void Unpark() => Interlocked.Exchange(ref _parked, null)?.Unpark();
    }
}
