using Qianwen.LocalHost.Durable.Store;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>
/// Signals the instance of each message that falls due, with one timer, set to the earliest. Only the next messages are
/// held in memory; when they have fired, the following ones are read from the database.
/// </summary>
internal sealed class DueMessages : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly DueMessage BeforeAll = new(-1, string.Empty, DateTime.MinValue);
    private readonly Lock _gate = new();
    private readonly SortedSet<(DateTime Due, long Id)> _order = [];
    private readonly Dictionary<long, DueMessage> _messages = [];
    private readonly TimeProvider _time;
    private readonly Action<string> _signal;
    private readonly int _limit;
    private readonly Func<DueMessage?, int, List<DueMessage>?> _read;
    private readonly ITimer _timer;
    private DueMessage? _lastHeld;
    private int _stored;
    private DateTime? _readAgainAt;
    private DateTime? _armedFor;
    private bool _isDisposed;

    /// <param name="time">The clock.</param>
    /// <param name="signal">Called with the instance of each message that is due.</param>
    /// <param name="limit">How many stored messages are held in memory.</param>
    /// <param name="read">Reads stored messages, in order: those after the given one, at most so many; null where that failed, to be asked again.</param>
    public DueMessages(
        TimeProvider time,
        Action<string> signal,
        int limit,
        Func<DueMessage?, int, List<DueMessage>?> read
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        _time = time;
        _signal = signal;
        _limit = limit;
        _read = read;
        _timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many messages are in memory.</summary>
    public int HeldCount
    {
        get
        {
            lock (_gate)
            {
                return _messages.Count;
            }
        }
    }

    /// <summary>Takes up what is stored.</summary>
    public void Load()
    {
        lock (_gate)
        {
            ReadMore(null);
            Arm(isEarly: false);
        }
    }

    /// <summary>Waits for a message; one with a negative id is not stored, and always held.</summary>
    public void Add(DueMessage message)
    {
        lock (_gate)
        {
            if (IsBeyond(message) || !Hold(message))
            {
                return;
            }

            if (_stored > _limit)
            {
                LetGoOfTheLast();
            }

            Arm(isEarly: false);
        }
    }

    public void Remove(long id)
    {
        lock (_gate)
        {
            if (Release(id) is not null)
            {
                Refill();
                Arm(isEarly: false);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
        }

        _timer.Dispose();
    }

    private void Fire()
    {
        var due = new List<string>();
        lock (_gate)
        {
            _readAgainAt = null;
            Refill();
            var now = _time.GetUtcNow().UtcDateTime;
            while (_order.Count > 0 && _order.Min.Due <= now)
            {
                due.Add(Release(_order.Min.Id)!.Instance);
                Refill();
            }

            _armedFor = null;
            Arm(isEarly: due.Count == 0);
        }

        due.ForEach(_signal);
    }

    private bool IsBeyond(DueMessage message) =>
        message.Id >= 0 && _lastHeld is { } last && (message.Due, message.Id).CompareTo((last.Due, last.Id)) > 0;

    private bool Hold(DueMessage message)
    {
        if (!_messages.TryAdd(message.Id, message))
        {
            return false;
        }

        _order.Add((message.Due, message.Id));
        _stored += message.Id >= 0 ? 1 : 0;
        return true;
    }

    private DueMessage? Release(long id)
    {
        if (_messages.Remove(id, out var message))
        {
            _order.Remove((message.Due, id));
            _stored -= id >= 0 ? 1 : 0;
        }

        return message;
    }

    /// <summary>Halves what is held, so that this is rare.</summary>
    private void LetGoOfTheLast()
    {
        var held = _order.Where(place => place.Id >= 0).Select(place => _messages[place.Id]).ToList();
        var keep = Math.Max(1, _limit / 2);
        held.Skip(keep).ToList().ForEach(message => Release(message.Id));
        _lastHeld = held[keep - 1];
    }

    /// <summary>Reads on where everything held has fired and more is stored.</summary>
    private void Refill()
    {
        if (_stored == 0 && _lastHeld is { } last && !_isDisposed)
        {
            ReadMore(last);
        }
    }

    private void ReadMore(DueMessage? after)
    {
        if (_read(after, _limit) is not { } next)
        {
            _lastHeld = after ?? BeforeAll;
            _readAgainAt = _time.GetUtcNow().UtcDateTime + ReadAgainAfter;
            return;
        }

        next.ForEach(message => Hold(message));
        _lastHeld = next.Count < _limit ? null : next[^1];
    }

    /// <param name="isEarly">The timer fired before its time, as real timers may; do not set it to nothing at all.</param>
    private void Arm(bool isEarly)
    {
        DateTime? next = _order.Count == 0 ? null : _order.Min.Due;
        next = _readAgainAt is { } at && (next is null || at < next) ? at : next;
        if (next == _armedFor || _isDisposed)
        {
            return;
        }

        _armedFor = next;
        var wait = next is { } due ? due - _time.GetUtcNow().UtcDateTime : Timeout.InfiniteTimeSpan;
        if (next is not null)
        {
            var shortest = isEarly ? ShortestWait : TimeSpan.Zero;
            wait =
                wait < shortest ? shortest
                : wait > LongestWait ? LongestWait
                : wait;
        }

        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
