namespace Qianwen.LocalHost.Time;

/// <summary>A timer on the virtual clock. A delay that a work scope awaits parks that scope until it fires or is dropped.</summary>
internal sealed class VirtualTimer(VirtualTimeProvider clock, TimerCallback callback, object? state, bool isBackground)
    : ITimer
{
    private readonly Lock _gate = new();
    private WorkScope? _parked;
    private bool _isOver;

    public static IComparer<VirtualTimer> FiringOrder { get; } =
        Comparer<VirtualTimer>.Create(
            (left, right) => (left.Due, left.Sequence).CompareTo((right.Due, right.Sequence))
        );

    public bool IsBackground { get; } = isBackground;

    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; set; }

    public long Sequence { get; set; }

    /// <summary>
    /// Parks the scope that awaits this timer. It comes after arming: a parked scope lets the clock move on, and a timer armed
    /// after that would be late.
    /// </summary>
    public void Park(WorkScope? scope)
    {
        lock (_gate)
        {
            if (!_isOver && scope is not null && IsDelay(state) && scope.TryPark())
            {
                _parked = scope;
            }
        }
    }

    public void Fire()
    {
        Unpark();
        callback(state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        clock.Arm(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        clock.Disarm(this);
        Unpark();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>
    /// Task.Delay passes its own promise as the state. Task.WaitAsync passes a promise too, but it is a time limit on other
    /// work, as a CancellationTokenSource is; every other state belongs to a timer that nobody awaits.
    /// </summary>
    private static bool IsDelay(object? state) =>
        state is Task && state.GetType().Name.StartsWith("DelayPromise", StringComparison.Ordinal);

    private void Unpark()
    {
        WorkScope? parked;
        lock (_gate)
        {
            _isOver = true;
            (parked, _parked) = (_parked, null);
        }

        parked?.Unpark();
    }
}
