using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Messaging;

/// <summary>
/// The pump behind a Service Bus trigger: takes what is ready, runs the handler for it, and settles only what the handler
/// settled or finished. A handler that throws gives its messages back for another delivery.
/// </summary>
public sealed class QueueListener : IAsyncDisposable
{
    private readonly MessageBroker _broker;
    private readonly QueueAddress _address;
    private readonly QueueListenerOptions _options;
    private readonly ILogger _logger;
    private readonly DeliveryRunner _runner;
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _running = [];
    private IDisposable? _subscription;
    private bool _isPumping;
    private bool _isAskedAgain;
    private bool _isStopped;

    /// <summary>A listener on <paramref name="address"/>; it takes nothing until it is started.</summary>
    public QueueListener(
        MessageBroker broker,
        QueueAddress address,
        QueueListenerOptions options,
        MessageHandler handler,
        ILogger logger
    )
    {
        (_broker, _address, _options, _logger) = (broker, address, options, logger);
        HasSessions = !address.IsDeadLetter && broker.Queues.Get(address.Queue).RequiresSession;
        _runner = new DeliveryRunner(broker, address, options, handler, logger, _stop.Token);
    }

    /// <summary>True where the queue's messages come session by session.</summary>
    public bool HasSessions { get; }

    private int Limit => HasSessions ? _options.MaxConcurrentSessions : _options.MaxConcurrentCalls;

    /// <summary>Begins to take messages.</summary>
    public void Start()
    {
        _subscription = _broker.Subscribe(_address, Notify);
        Notify();
    }

    /// <summary>Takes no more, cancels the handlers' token and waits for them, up to <paramref name="grace"/> of real time.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        Task[] running;
        lock (_gate)
        {
            _isStopped = true;
            running = [.. _running];
        }

        _subscription?.Dispose();
        await _stop.CancelAsync().ConfigureAwait(false);
        try
        {
            await Task.WhenAll(running).WaitAsync(grace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            Log.HandlersLeft(_logger, _address.Path);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero).ConfigureAwait(false);
        _stop.Dispose();
    }

    /// <summary>Something may be ready. Enters the pump's work before it returns, unless the pump is at work already.</summary>
    private void Notify()
    {
        lock (_gate)
        {
            if (_isPumping || _isStopped)
            {
                _isAskedAgain = true;
                return;
            }

            _isPumping = true;
        }

        var scope = _broker.Work.Enter($"listener of {_address}");
        ThreadPool.UnsafeQueueUserWorkItem(listener => _ = listener.PumpAsync(scope), this, preferLocal: false);
    }

    private async Task PumpAsync(WorkScope scope)
    {
        using (scope)
        {
            await _broker.Work.TurnAsync(scope).ConfigureAwait(false);
            try
            {
                while (await TakeSomeAsync().ConfigureAwait(false) || IsAskedAgain()) { }
            }
            catch (Exception exception) when (exception is SimulatedCrashException or ObjectDisposedException)
            {
                _isStopped = true;
            }
#pragma warning disable CA1031 // The pump outlives any failure of a single round; the next signal starts it again.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                Log.PumpFailed(_logger, exception, _address.Path);
                EndPumping();
            }
        }
    }

    private async Task<bool> TakeSomeAsync()
    {
        int free;
        lock (_gate)
        {
            _isAskedAgain = false;
            free = _isStopped ? 0 : Limit - _running.Count;
        }

        return free > 0
            && (
                HasSessions
                    ? await TakeSessionAsync().ConfigureAwait(false)
                    : await TakeMessagesAsync(free).ConfigureAwait(false)
            );
    }

    private async Task<bool> TakeMessagesAsync(int free)
    {
        var size = _options.MaxMessageBatchSize;
        var messages = await _broker.TryReceiveAsync(_address, free * size).ConfigureAwait(false);
        foreach (var delivery in messages.Chunk(size))
        {
            Start($"{_address} {delivery[0].MessageId}", () => _runner.RunAsync(delivery));
        }

        return messages.Count > 0;
    }

    private async Task<bool> TakeSessionAsync()
    {
        if (await _broker.TryLockSessionAsync(_address.Queue, null).ConfigureAwait(false) is not { } session)
        {
            return false;
        }

        Start($"{_address} session {session.SessionId}", () => _runner.RunSessionAsync(session));
        return true;
    }

    private void Start(string name, Func<Task> run)
    {
        var scope = _broker.Work.Enter(name);
        var done = new TaskCompletionSource();
        lock (_gate)
        {
            _running.Add(done.Task);
        }

        ThreadPool.UnsafeQueueUserWorkItem(_ => _ = RunAsync(), null);

        async Task RunAsync()
        {
            using (scope)
            {
                await _broker.Work.TurnAsync(scope).ConfigureAwait(false);
                using (scope.Activate())
                {
                    await run().ConfigureAwait(false);
                }

                lock (_gate)
                {
                    _running.Remove(done.Task);
                }

                done.SetResult();
                Notify();
            }
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

    private void EndPumping()
    {
        lock (_gate)
        {
            _isPumping = false;
        }
    }
}
