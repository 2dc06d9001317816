namespace Qianwen.LocalHost.Time;

/// <summary>
/// The items that are ready and wait for their turn under an <see cref="IWorkScheduler"/>, in the order in which they were entered:
/// which thread came first does not count. Guarded by the tracker.
/// </summary>
internal sealed class WorkTurns
{
    private readonly SortedList<long, (string Name, TaskCompletionSource Turn)> _ready = [];

    public int Count => _ready.Count;

    public Task Add(WorkScope scope)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _ready.Add(scope.Number, (scope.Name, turn));
        return turn.Task;
    }

    public TaskCompletionSource Take(IWorkScheduler scheduler)
    {
        var index = scheduler.Choose([.. _ready.Values.Select(item => item.Name)]);
        var turn = _ready.GetValueAtIndex(index).Turn;
        _ready.RemoveAt(index);
        return turn;
    }
}
