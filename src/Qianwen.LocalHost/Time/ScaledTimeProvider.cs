namespace Qianwen.LocalHost.Time;

/// <summary>
/// Real time, run faster or slower: it shows <c>start</c> when it is created and gains <see cref="Factor"/> seconds a
/// second. Timers fire when their scaled time has come, also where the factor changes meanwhile.
/// </summary>
public sealed class ScaledTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<ScaledTimer> _armed = [];
    private readonly TimeProvider _real;
    private double _factor;
    private long _origin;
    private DateTimeOffset _start;

    /// <summary>Starts the clock.</summary>
    /// <param name="start">What the clock shows now.</param>
    /// <param name="factor">Scaled seconds per real second; above zero.</param>
    /// <param name="real">The clock that is scaled.</param>
    public ScaledTimeProvider(DateTimeOffset start, double factor, TimeProvider real)
    {
        _factor = Positive(factor);
        _real = real;
        _origin = real.GetTimestamp();
        _start = start.ToUniversalTime();
    }

    /// <summary>Scaled seconds per real second; above zero. A change keeps what the clock shows.</summary>
    public double Factor
    {
        get
        {
            lock (_gate)
            {
                return _factor;
            }
        }
        set
        {
            Positive(value);
            lock (_gate)
            {
                var origin = _real.GetTimestamp();
                _start += _real.GetElapsedTime(_origin, origin) * _factor;
                (_origin, _factor) = (origin, value);
                foreach (var timer in _armed)
                {
                    timer.Arm();
                }
            }
        }
    }

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _start + (_real.GetElapsedTime(_origin) * _factor);
        }
    }

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ScaledTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private static double Positive(double factor) =>
        factor > 0
            ? factor
            : throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor is above zero.");

    private sealed class ScaledTimer : ITimer
    {
        private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);
        private readonly ScaledTimeProvider _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;
        private readonly ITimer _timer;
        private DateTimeOffset? _due;
        private TimeSpan _period;
        private bool _disposed;

        public ScaledTimer(ScaledTimeProvider clock, TimerCallback callback, object? state)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            var never = Timeout.InfiniteTimeSpan;
            _timer = clock._real.CreateTimer(static timer => ((ScaledTimer)timer!).OnReal(), this, never, never);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }

                _period = period;
                Schedule(dueTime == Timeout.InfiniteTimeSpan ? null : _clock.GetUtcNow() + dueTime);
                return true;
            }
        }

        /// <summary>Sets the real timer to the due time at the present factor; called under the clock's lock.</summary>
        public void Arm()
        {
            if (_due is not { } due)
            {
                _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
                return;
            }

            var real = Math.Ceiling((due - _clock.GetUtcNow()).TotalMilliseconds / _clock._factor);
            var wait = TimeSpan.FromMilliseconds(Math.Clamp(real, 0, LongestWait.TotalMilliseconds));
            _timer.Change(wait, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            lock (_clock._gate)
            {
                _disposed = true;
                _clock._armed.Remove(this);
            }

            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void OnReal()
        {
            lock (_clock._gate)
            {
                if (_disposed || _due is not { } due)
                {
                    return;
                }

                if (_clock.GetUtcNow() < due)
                {
                    Arm();
                    return;
                }

                Schedule(_period <= TimeSpan.Zero ? null : due + _period);
            }

            _callback(_state);
        }

        private void Schedule(DateTimeOffset? due)
        {
            _due = due;
            if (due is null)
            {
                _clock._armed.Remove(this);
            }
            else
            {
                _clock._armed.Add(this);
            }

            Arm();
        }
    }
}
