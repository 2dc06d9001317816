namespace Qianwen.LocalHost.Time;

/// <summary>
/// A clock that stands still until it is told to move. Timers fire in the order of (due, armed), each on the thread
/// that moves the clock, and the clock shows a timer's due time while that timer fires.
/// </summary>
public sealed class VirtualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly SortedSet<VirtualTimer> _armed = new(VirtualTimer.FiringOrder);
    private DateTimeOffset _now = start.ToUniversalTime();
    private long _sequence;

    /// <summary>A clock that starts on Friday 1 May 2026, 09:00 in China.</summary>
    public VirtualTimeProvider()
        : this(new DateTimeOffset(2026, 5, 1, 1, 0, 0, TimeSpan.Zero)) { }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>When the next timer is due that someone waits for; null when nothing is. Background timers do not count.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            lock (_gate)
            {
                return _armed.FirstOrDefault(timer => !timer.IsBackground)?.Due;
            }
        }
    }

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>
    /// Moves to the next due timer, background ones included, and fires it alone. False, and the clock at
    /// <paramref name="notAfter"/>, where no timer is due until then.
    /// </summary>
    public bool AdvanceToNextTimer(DateTimeOffset? notAfter = null)
    {
        VirtualTimer? next;
        lock (_gate)
        {
            next = _armed.Min;
            if (next is null || next.Due > notAfter)
            {
                _now = notAfter > _now ? notAfter.Value : _now;
                return false;
            }

            _now = next.Due > _now ? next.Due : _now;
            _armed.Remove(next);
            if (next.Period > TimeSpan.Zero)
            {
                Insert(next, next.Due + next.Period);
            }
        }

        next.Fire();
        return true;
    }

    /// <summary>Moves by <paramref name="span"/>, firing every timer that becomes due on the way.</summary>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        var target = GetUtcNow() + span;
        while (AdvanceToNextTimer(target)) { }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var scope = WorkScope.Current;
        var timer = new VirtualTimer(this, callback, state, scope is { IsBackground: true });
        timer.Change(dueTime, period);
        timer.Park(scope);
        return timer;
    }

    internal void Arm(VirtualTimer timer, TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
            timer.Period = period;
            if (dueTime >= TimeSpan.Zero)
            {
                Insert(timer, dueTime > DateTimeOffset.MaxValue - _now ? DateTimeOffset.MaxValue : _now + dueTime);
            }
        }
    }

    internal void Disarm(VirtualTimer timer)
    {
        lock (_gate)
        {
            _armed.Remove(timer);
        }
    }

    private void Insert(VirtualTimer timer, DateTimeOffset due)
    {
        timer.Due = due;
        timer.Sequence = ++_sequence;
        _armed.Add(timer);
    }
}
