using System.Collections.Immutable;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Who wants to know that something is ready to receive, by address.</summary>
internal sealed class ReadySignals
{
    private readonly Lock _gate = new();
    private ImmutableDictionary<string, ImmutableList<Action>> _listeners = ImmutableDictionary.Create<
        string,
        ImmutableList<Action>
    >(StringComparer.OrdinalIgnoreCase);

    public IDisposable Subscribe(QueueAddress address, Action onReady)
    {
        lock (_gate)
        {
            _listeners = _listeners.SetItem(address.Path, At(address).Add(onReady));
        }

        return new Subscription(this, address, onReady);
    }

    /// <summary>Calls everyone at this address before it returns: a listener enters its work inside this call.</summary>
    public void Signal(QueueAddress address)
    {
        ImmutableList<Action> listeners;
        lock (_gate)
        {
            listeners = At(address);
        }

        listeners.ForEach(listener => listener());
    }

    private ImmutableList<Action> At(QueueAddress address) => _listeners.GetValueOrDefault(address.Path, []);

    private sealed class Subscription(ReadySignals signals, QueueAddress address, Action onReady) : IDisposable
    {
        public void Dispose()
        {
            lock (signals._gate)
            {
                signals._listeners = signals._listeners.SetItem(address.Path, signals.At(address).Remove(onReady));
            }
        }
    }
}
