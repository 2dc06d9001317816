using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging.Amqp.Links;

/// <summary>Takes messages for one receiver, as many as it wants, whenever it wants some or some are ready.</summary>
internal sealed class QueuePump(
    MessageBroker broker,
    QueueAddress address,
    ServiceBusReceiveMode mode,
    SessionLock? session,
    Func<int> wantedNow,
    Func<IReadOnlyList<ServiceBusReceivedMessage>, bool> trySend,
    Action<Exception> onFailed
)
{
    private const int MaxAtOnce = 100;
    private readonly Lock _gate = new();
    private IDisposable? _subscription;
    private bool _isPumping;
    private bool _isAskedAgain;
    private bool _isStopped;

    public void Start()
    {
        _subscription = broker.Subscribe(address, Wake);
        Wake();
    }

    /// <summary>Something has changed: looks again whether there is something to send. Never waits.</summary>
    public void Wake()
    {
        lock (_gate)
        {
            if (_isStopped)
            {
                return;
            }

            if (_isPumping)
            {
                _isAskedAgain = true;
                return;
            }

            _isPumping = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(pump => _ = pump.PumpAsync(), this, preferLocal: false);
    }

    public void Stop()
    {
        lock (_gate)
        {
            _isStopped = true;
        }

        _subscription?.Dispose();
    }

    private async Task PumpAsync()
    {
        try
        {
            while (await TakeSomeAsync().ConfigureAwait(false) || IsAskedAgain()) { }
        }
#pragma warning disable CA1031 // Whatever went wrong ends the receiver, which is told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Stop();
            onFailed(exception);
        }
    }

    private async Task<bool> TakeSomeAsync()
    {
        lock (_gate)
        {
            _isAskedAgain = false;
        }

        var wanted = Math.Min(wantedNow(), MaxAtOnce);
        var messages =
            wanted == 0 ? [] : await broker.TryReceiveAsync(address, wanted, mode, session).ConfigureAwait(false);
        if (!trySend(messages) && mode == ServiceBusReceiveMode.PeekLock)
        {
            await GiveBackAsync(messages).ConfigureAwait(false);
            return false;
        }

        return messages.Count > 0;
    }

    private async Task GiveBackAsync(IReadOnlyList<ServiceBusReceivedMessage> messages)
    {
        foreach (var message in messages)
        {
            await broker.SettleAsync(address, message, new Settlement.Abandon()).ConfigureAwait(false);
        }
    }

    private bool IsAskedAgain()
    {
        lock (_gate)
        {
            _isPumping = _isAskedAgain && !_isStopped;
            return _isPumping;
        }
    }
}
