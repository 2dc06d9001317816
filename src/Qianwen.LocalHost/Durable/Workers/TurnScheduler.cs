using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>
/// Gives a turn to each instance that was signalled: never two at once for one instance, at most so many in all. A signal
/// during a turn brings another turn.
/// </summary>
internal sealed class TurnScheduler
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private readonly BoundedWorkers<Slot> _workers;
    private readonly Func<string, Task> _turn;
    private readonly WorkTracker _work;

    /// <param name="maxConcurrent">How many turns run at once.</param>
    /// <param name="work">Told of every turn that is ready or running.</param>
    /// <param name="turn">Runs one turn; does not throw.</param>
    public TurnScheduler(int maxConcurrent, WorkTracker work, Func<string, Task> turn)
    {
        _work = work;
        _turn = turn;
        _workers = new BoundedWorkers<Slot>(() => work.Limit(maxConcurrent), RunAsync);
    }

    public void Signal(string instance)
    {
        lock (_gate)
        {
            if (_slots.TryGetValue(instance, out var known))
            {
                known.IsSignalledAgain = known.IsRunning;
                return;
            }

            var slot = new Slot(instance, _work.Enter($"orchestration {instance}"));
            if (_workers.Enqueue(slot))
            {
                _slots.Add(instance, slot);
            }
            else
            {
                slot.Scope.Dispose();
            }
        }
    }

    /// <summary>Waits for the turns that run; signals are lost from here on.</summary>
    public async Task StopAsync()
    {
        foreach (var slot in await _workers.StopAsync())
        {
            slot.Scope.Dispose();
        }
    }

    private async Task RunAsync(Slot slot)
    {
        await _work.TurnAsync(slot.Scope);
        lock (_gate)
        {
            slot.IsRunning = true;
        }

        await _turn(slot.Instance);
        lock (_gate)
        {
            slot.IsRunning = false;
            if (slot.IsSignalledAgain && _workers.Enqueue(slot))
            {
                slot.IsSignalledAgain = false;
                return;
            }

            _slots.Remove(slot.Instance);
        }

        slot.Scope.Dispose();
    }

    private sealed class Slot(string instance, WorkScope scope)
    {
        public string Instance { get; } = instance;

        public WorkScope Scope { get; } = scope;

        public bool IsRunning { get; set; }

        public bool IsSignalledAgain { get; set; }
    }
}
