namespace Qianwen.Functions.Limits;

/// <summary>
/// A rate for each caller: the generic cell rate algorithm, which keeps one moment per caller. It runs on
/// <see cref="TimeProvider"/>, unlike the limiters of System.Threading.RateLimiting, which read the machine's clock.
/// </summary>
/// <param name="perMinute">Requests a minute, sustained.</param>
/// <param name="burst">Requests at once, after a pause.</param>
/// <param name="mostCallers">Callers that are told apart; the others share one count.</param>
public sealed class CallerPace(int perMinute, int burst, int mostCallers, TimeProvider time)
{
    private const string Others = "";
    private static readonly TimeSpan SweepPause = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _interval = TimeSpan.FromMinutes(1) / perMinute;
    private readonly TimeSpan _slack = TimeSpan.FromMinutes(1) / perMinute * (burst - 1);
    private readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    /// <summary>How many callers are remembered now.</summary>
    public int Callers
    {
        get
        {
            lock (_lock)
            {
                return _free.Count;
            }
        }
    }

    /// <summary>Counts a request.</summary>
    /// <returns>Null where it may pass; else how long to wait before the next one would.</returns>
    public TimeSpan? Count(string caller)
    {
        var now = time.GetUtcNow();
        lock (_lock)
        {
            var name = Known(caller, now);
            var free = _free.TryGetValue(name, out var known) && known > now ? known : now;
            if (free - now > _slack)
            {
                return free - now - _slack;
            }

            _free[name] = free + _interval;
            return null;
        }
    }

    private string Known(string caller, DateTimeOffset now)
    {
        if (_free.Count < mostCallers || _free.ContainsKey(caller))
        {
            return caller;
        }

        if (now >= _nextSweep)
        {
            Forget(now);
            _nextSweep = now + SweepPause;
        }

        return _free.Count < mostCallers ? caller : Others;
    }

    /// <summary>Whoever has used nothing of the burst is as one who never came.</summary>
    private void Forget(DateTimeOffset now)
    {
        foreach (var (name, free) in _free)
        {
            if (free <= now)
            {
                _free.Remove(name);
            }
        }
    }
}
