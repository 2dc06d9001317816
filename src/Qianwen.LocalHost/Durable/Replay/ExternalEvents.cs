using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>
/// Events by name, without regard to case. An event that comes early is kept; events of one name are taken in the order
/// in which they came. As in the official worker, the newest wait of a name is served first, so that a wait that was
/// abandoned in a loop of <c>Task.WhenAny</c> does not swallow what the next one waits for.
/// </summary>
internal sealed class ExternalEvents(DataConverter converter, OrchestratorThread thread, Action<string> onForeignCode)
{
    private readonly Dictionary<string, LinkedList<Waiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<EventRaised> _buffer = [];

    /// <summary>How many waits are open.</summary>
    public int WaitCount => _waiters.Values.Sum(waiters => waiters.Count);

    /// <summary>Events that nobody has taken, in the order in which they came.</summary>
    public IReadOnlyList<EventRaised> Unprocessed => _buffer;

    public Task<T> Wait<T>(string name, CancellationToken token)
    {
        if (token.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(token);
        }

        var waiter = new Waiter<T>(converter);
        var early = _buffer.FindIndex(raised => string.Equals(raised.Name, name, StringComparison.OrdinalIgnoreCase));
        if (early >= 0)
        {
            var raised = _buffer[early];
            _buffer.RemoveAt(early);
            waiter.Complete(raised.Input);
            return waiter.Task;
        }

        if (!_waiters.TryGetValue(name, out var waiters))
        {
            _waiters.Add(name, waiters = new LinkedList<Waiter>());
        }

        var place = waiters.AddFirst(waiter);
        waiter.CancelBy(() => Cancel(place, token), token);
        return waiter.Task;
    }

    public void Deliver(EventRaised raised)
    {
        if (_waiters.TryGetValue(raised.Name, out var waiters) && waiters.First is { } newest)
        {
            waiters.RemoveFirst();
            newest.Value.Complete(raised.Input);
        }
        else
        {
            Keep(raised);
        }
    }

    /// <summary>Keeps an event for whoever asks for it later.</summary>
    public void Keep(EventRaised raised) => _buffer.Add(raised);

    private void Cancel(LinkedListNode<Waiter> place, CancellationToken token)
    {
        if (!thread.IsCurrent)
        {
            onForeignCode("a wait for an event was cancelled by other code");
            return;
        }

        if (place.List is { } waiters)
        {
            waiters.Remove(place);
            place.Value.Cancel(token);
        }
    }

    private abstract class Waiter
    {
        private CancellationTokenRegistration _registration;

        public void CancelBy(Action cancel, CancellationToken token) => _registration = token.Register(cancel);

        public void Complete(string? json)
        {
            _registration.Dispose();
            Finish(json);
        }

        public abstract void Cancel(CancellationToken token);

        protected abstract void Finish(string? json);
    }

    private sealed class Waiter<T>(DataConverter converter) : Waiter
    {
        private readonly TaskCompletionSource<T> _source = new();

        public Task<T> Task => _source.Task;

        public override void Cancel(CancellationToken token) =>
            OrchestratorThread.Complete(() => _source.TrySetCanceled(token));

        protected override void Finish(string? json)
        {
            T value;
            try
            {
                value = converter.Deserialize<T>(json)!;
            }
#pragma warning disable CA1031 // Whatever the converter throws belongs to the code that awaits the event.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                OrchestratorThread.Complete(() => _source.TrySetException(exception));
                return;
            }

            OrchestratorThread.Complete(() => _source.TrySetResult(value));
        }
    }
}
