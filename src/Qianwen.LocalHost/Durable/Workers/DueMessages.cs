using Qianwen.LocalHost.Durable.Store;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>Signals the instance of each message that falls due, with one timer, set to the earliest.</summary>
internal sealed class DueMessages : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(40);
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);
    private readonly Lock _gate = new();
    private readonly SortedSet<(DateTime Due, long Id)> _order = [];
    private readonly Dictionary<long, DueMessage> _messages = [];
    private readonly TimeProvider _time;
    private readonly Action<string> _signal;
    private readonly ITimer _timer;
    private DateTime? _armedFor;
    private bool _isDisposed;

    public DueMessages(TimeProvider time, Action<string> signal)
    {
        _time = time;
        _signal = signal;
        _timer = time.CreateTimer(_ => Fire(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(DueMessage message)
    {
        lock (_gate)
        {
            if (_messages.TryAdd(message.Id, message))
            {
                _order.Add((message.Due, message.Id));
                Arm(isEarly: false);
            }
        }
    }

    public void Remove(long id)
    {
        lock (_gate)
        {
            if (_messages.Remove(id, out var message))
            {
                _order.Remove((message.Due, id));
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
            var now = _time.GetUtcNow().UtcDateTime;
            while (_order.Count > 0 && _order.Min.Due <= now)
            {
                var (at, id) = _order.Min;
                _order.Remove((at, id));
                _messages.Remove(id, out var message);
                due.Add(message!.Instance);
            }

            _armedFor = null;
            Arm(isEarly: due.Count == 0);
        }

        due.ForEach(_signal);
    }

    /// <param name="isEarly">The timer fired before its time, as real timers may; do not set it to nothing at all.</param>
    private void Arm(bool isEarly)
    {
        DateTime? next = _order.Count == 0 ? null : _order.Min.Due;
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
