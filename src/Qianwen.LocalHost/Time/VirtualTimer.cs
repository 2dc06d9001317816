namespace Qianwen.LocalHost.Time;

/// <summary>A timer on the virtual clock. A delay that a work scope awaits parks that scope until it fires or is dropped.</summary>
internal sealed class VirtualTimer : ITimer
{
    private readonly VirtualTimeProvider _clock;
    private readonly TimerCallback _callback;
    private readonly object? _state;
    private WorkScope? _parked;

    public VirtualTimer(VirtualTimeProvider clock, TimerCallback callback, object? state, WorkScope? scope)
    {
        _clock = clock;
        _callback = callback;
        _state = state;
        IsBackground = scope is { IsBackground: true };
        _parked = scope is not null && IsDelay(state) && scope.TryPark() ? scope : null;
    }

    public static IComparer<VirtualTimer> FiringOrder { get; } =
        Comparer<VirtualTimer>.Create(
            (left, right) => (left.Due, left.Sequence).CompareTo((right.Due, right.Sequence))
        );

    public bool IsBackground { get; }

    public DateTimeOffset Due { get; set; }

    public TimeSpan Period { get; set; }

    public long Sequence { get; set; }

    public void Fire()
    {
        Unpark();
        _callback(_state);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _clock.Arm(this, dueTime, period);
        return true;
    }

    public void Dispose()
    {
        _clock.Disarm(this);
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

    private void Unpark() => Interlocked.Exchange(ref _parked, null)?.Unpark();
}
