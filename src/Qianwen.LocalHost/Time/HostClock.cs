namespace Qianwen.LocalHost.Time;

/// <summary>
/// The clock of one host: once the host has stopped, none of its timers fires any more, so that code which was left waiting
/// never wakes up beside the host that runs next.
/// </summary>
internal sealed class HostClock(TimeProvider time) : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly HashSet<HostTimer> _timers = [];
    private bool _isStopped;

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override long TimestampFrequency => time.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

    public override long GetTimestamp() => time.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var inner = time.CreateTimer(callback, state, dueTime, period);
        var timer = new HostTimer(this, inner);
        lock (_gate)
        {
            if (!_isStopped)
            {
                _timers.Add(timer);
                return timer;
            }
        }

        inner.Dispose();
        return timer;
    }

    public void Dispose()
    {
        List<HostTimer> timers;
        lock (_gate)
        {
            _isStopped = true;
            timers = [.. _timers];
        }

        timers.ForEach(timer => timer.Dispose());
    }

    private sealed class HostTimer(HostClock clock, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => !clock._isStopped && inner.Change(dueTime, period);

        public void Dispose()
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
            }

            inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
