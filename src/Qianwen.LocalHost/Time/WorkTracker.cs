namespace Qianwen.LocalHost.Time;

/// <summary>
/// Knows whether anything in the host is running. A work item is entered before or inside the step that makes it ready,
/// and left after its results are committed and its follow-ups are entered; so "no busy scope" means idle. A scope that
/// waits for a nested scope, or that is parked on a virtual delay, is open but not busy.
/// </summary>
public sealed class WorkTracker
{
    private readonly Lock _gate = new();
    private readonly HashSet<WorkScope> _open = [];
    private readonly WorkTurns _turns = new();
    private TaskCompletionSource? _idle;
    private int _busy;
    private long _entered;
    private long _progress;

    /// <summary>Which ready item runs next, one at a time; null: all at once. Set before the host starts.</summary>
    public IWorkScheduler? Scheduler { get; set; }

    /// <summary>True while no open scope is busy.</summary>
    public bool IsIdle
    {
        get
        {
            lock (_gate)
            {
                return _busy == 0;
            }
        }
    }

    /// <summary>Grows with every change of any scope: a watchdog that sees it stand still sees that nothing progresses.</summary>
    public long Progress => Interlocked.Read(ref _progress);

    /// <summary>What is open, in words: the name of each scope, with "(waiting)" where it is not busy.</summary>
    public IReadOnlyList<string> OpenScopes
    {
        get
        {
            lock (_gate)
            {
                return [.. _open.Select(scope => scope.IsBusy ? scope.Name : $"{scope.Name} (waiting)").Order()];
            }
        }
    }

    /// <summary>Enters an item of work of its own, ready or running. It is not ambient until <see cref="WorkScope.Activate"/>.</summary>
    public WorkScope Enter(string name) => Open(new WorkScope(this, name, parent: null, isBackground: false));

    /// <summary>Enters work that the ambient scope, if there is one, waits for: an HTTP call within the process.</summary>
    public WorkScope EnterNested(string name) => EnterNested(name, WorkScope.Current);

    /// <summary>Enters work that <paramref name="caller"/> waits for, where the caller is known and not ambient.</summary>
    public WorkScope EnterNested(string name, WorkScope? caller) =>
        Open(new WorkScope(this, name, caller?.Tracker == this ? caller : null, isBackground: false));

    /// <summary>
    /// Enters work that never keeps the host busy: endless streams, recurring schedules. Virtual timers created in it fire
    /// when time passes them, and do not count as something that is still due.
    /// </summary>
    public WorkScope EnterBackground(string name) => Open(new WorkScope(this, name, parent: null, isBackground: true));

    /// <summary>Completes when the host is idle; at once if it is.</summary>
    public Task WhenIdleAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_busy == 0)
            {
                return Task.CompletedTask;
            }

            _idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits for the turn of an item that is entered and has not begun; completed at once where there is no scheduler.</summary>
    public Task TurnAsync(WorkScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (Scheduler is null)
        {
            return Task.CompletedTask;
        }

        Task turn;
        TaskCompletionSource? next;
        lock (_gate)
        {
            turn = _turns.Add(scope);
            next = NextTurn();
        }

        next?.SetResult();
        return turn;
    }

    /// <summary>How many items may be begun at once: all, where they take turns, since a full worker would keep some from the choice.</summary>
    internal int Limit(int configured) => Scheduler is null ? configured : int.MaxValue;

    internal bool Apply(WorkScope scope, Func<WorkScope, bool> change)
    {
        TaskCompletionSource? idle = null;
        TaskCompletionSource? next;
        bool changed;
        lock (_gate)
        {
            _busy -= Weight(scope) + Weight(scope.Parent);
            changed = change(scope);
            _busy += Weight(scope) + Weight(scope.Parent);
            Interlocked.Increment(ref _progress);
            if (_busy == 0)
            {
                (idle, _idle) = (_idle, null);
            }

            next = NextTurn();
        }

        idle?.TrySetResult();
        next?.SetResult();
        return changed;
    }

    internal void Forget(WorkScope scope) => _open.Remove(scope);

    /// <summary>The item that may go: one, once everything that is busy waits for a turn.</summary>
    private TaskCompletionSource? NextTurn() =>
        Scheduler is { } scheduler && _turns.Count > 0 && _busy == _turns.Count ? _turns.Take(scheduler) : null;

    private static int Weight(WorkScope? scope) => scope is { IsBusy: true } ? 1 : 0;

    private WorkScope Open(WorkScope scope)
    {
        Apply(
            scope,
            opening =>
            {
                _open.Add(opening);
                return opening.MarkOpen(++_entered);
            }
        );
        return scope;
    }
}
