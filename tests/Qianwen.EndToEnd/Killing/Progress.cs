namespace Qianwen.EndToEnd.Killing;

/// <summary>How far many customers have come together, in acknowledged requests and finished orders.</summary>
public sealed class Progress
{
    private readonly Lock _gate = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waits = [];
    private int _count;

    /// <summary>One step further.</summary>
    public void Advance()
    {
        lock (_gate)
        {
            _count++;
            _waits.RemoveAll(wait => wait.Count <= _count && wait.Reached.TrySetResult());
        }
    }

    /// <summary>Waits until so many steps are done.</summary>
    public Task ReachesAsync(int count)
    {
        lock (_gate)
        {
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (count <= _count)
            {
                reached.SetResult();
            }
            else
            {
                _waits.Add((count, reached));
            }

            return reached.Task;
        }
    }
}
