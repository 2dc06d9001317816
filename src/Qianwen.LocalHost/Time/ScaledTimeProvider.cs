namespace Qianwen.LocalHost.Time;

/// <summary>
/// Real time, run faster or slower: it shows <paramref name="start"/> when it is created and gains
/// <paramref name="factor"/> seconds a second. Timers fire when their scaled time has come.
/// </summary>
/// <param name="start">What the clock shows now.</param>
/// <param name="factor">Scaled seconds per real second; above zero.</param>
/// <param name="real">The clock that is scaled.</param>
public sealed class ScaledTimeProvider(DateTimeOffset start, double factor, TimeProvider real) : TimeProvider
{
    private static readonly TimeSpan LongestTimer = TimeSpan.FromMilliseconds(uint.MaxValue - 1);
    private readonly double _factor =
        factor > 0
            ? factor
            : throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor is above zero.");

    private readonly long _origin = real.GetTimestamp();
    private readonly DateTimeOffset _start = start.ToUniversalTime();

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    /// <inheritdoc />
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => _start + (real.GetElapsedTime(_origin) * _factor);

    /// <inheritdoc />
    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(this, real.CreateTimer(callback, state, ToReal(dueTime), ToReal(period)));

    private TimeSpan ToReal(TimeSpan scaled)
    {
        if (scaled <= TimeSpan.Zero)
        {
            return scaled;
        }

        var ticks = Math.Ceiling(scaled.Ticks / _factor / TimeSpan.TicksPerMillisecond) * TimeSpan.TicksPerMillisecond;
        return ticks < LongestTimer.Ticks ? TimeSpan.FromTicks((long)ticks) : LongestTimer;
    }

    private sealed class ScaledTimer(ScaledTimeProvider clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            timer.Change(clock.ToReal(dueTime), clock.ToReal(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
