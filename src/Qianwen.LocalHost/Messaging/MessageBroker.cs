using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Messaging;

/// <summary>Service Bus queues on the local database. Every operation is one commit, acknowledged when it is durable.</summary>
public sealed class MessageBroker : IDisposable
{
    /// <summary>The largest message, and the largest batch, in bytes: the service's standard tier.</summary>
    public const long MaxMessageBytes = 256 * 1024;

    private static readonly IReadOnlyList<TimeSpan> Once = [TimeSpan.Zero];
    private readonly LocalDatabase _database;
    private readonly TimeProvider _time;
    private readonly WorkTracker _work;
    private readonly ReadySignals _signals = new();
    private readonly ITimer _timer;
    private readonly Lock _dueGate = new();
    private long _version;
    private long _armedVersion;
    private volatile bool _isStopped;

    /// <summary>Opens the queues on <paramref name="database"/>; what it holds from before is there again.</summary>
    public MessageBroker(LocalDatabase database, TimeProvider time, WorkTracker work, QueueDefinitions queues)
    {
        (_database, _time, _work, Queues) = (database, time, work, queues);
        database.EnsureSchema(MessageSchema.Script);
        _timer = time.CreateTimer(_ => OnDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Arm(++_version, database.Read(session => new MessageStep(session, queues, time.GetUtcNow()).NextDue()));
    }

    /// <summary>The queues that exist.</summary>
    public QueueDefinitions Queues { get; }

    /// <summary>How sent messages travel; null for every one once, at once.</summary>
    public IMessageFaults? Faults { get; set; }

    internal WorkTracker Work => _work;

    internal TimeProvider Time => _time;

    /// <summary>
    /// Sends all of <paramref name="messages"/> in one commit and returns their sequence numbers; 0 stands for a duplicate that
    /// was dropped. With <paramref name="scheduledFor"/>, or a message's own scheduled time, they appear then.
    /// </summary>
    /// <exception cref="ServiceBusException">MessagingEntityNotFound or MessageSizeExceeded.</exception>
    public Task<IReadOnlyList<long>> SendAsync(
        string queue,
        IReadOnlyList<ServiceBusMessage> messages,
        DateTimeOffset? scheduledFor = null
    )
    {
        var definition = Queues.Get(queue);
        if (definition.RequiresSession && messages.Any(message => string.IsNullOrEmpty(message.SessionId)))
        {
            throw ServiceBusErrors.SessionRequired(queue);
        }

        List<OutgoingMessage> outgoing =
        [
            .. messages.Select(message =>
                OutgoingMessage.Of(message, scheduledFor, Faults?.Plan(queue, message) ?? Once)
            ),
        ];
        var size = outgoing.Sum(message => message.Size);
        if (size > MaxMessageBytes)
        {
            throw ServiceBusErrors.MessageTooLarge(queue, size, MaxMessageBytes);
        }

        return ChangeAsync<IReadOnlyList<long>>(step => [.. outgoing.Select(message => step.Send(queue, message))]);
    }

    /// <summary>Removes messages that are scheduled and not yet enqueued, all or none.</summary>
    /// <exception cref="ServiceBusException">MessageNotFound: one of them is not scheduled any more.</exception>
    public Task CancelScheduledAsync(string queue, IReadOnlyList<long> sequenceNumbers)
    {
        Queues.Get(queue);
        return ChangeAsync(step =>
        {
            foreach (var sequenceNumber in sequenceNumbers)
            {
                step.CancelScheduled(queue, sequenceNumber);
            }
        });
    }

    /// <summary>Takes up to <paramref name="max"/> ready messages, oldest first; none where none is ready now.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> TryReceiveAsync(
        QueueAddress address,
        int max,
        ServiceBusReceiveMode mode = ServiceBusReceiveMode.PeekLock,
        SessionLock? session = null
    )
    {
        CheckReceiver(address, session);
        if (!HasReady(address))
        {
            return [];
        }

        var rows = await ChangeAsync(step => step.Take(address, max, mode, session)).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToReceived())];
    }

    /// <summary>Takes up to <paramref name="max"/> messages and waits up to <paramref name="wait"/> for the first.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        QueueAddress address,
        int max,
        TimeSpan wait,
        ServiceBusReceiveMode mode = ServiceBusReceiveMode.PeekLock,
        SessionLock? session = null,
        CancellationToken cancellationToken = default
    )
    {
        var end = _time.GetUtcNow() + wait;
        while (true)
        {
            using var waiter = new ReadyWaiter(_work, $"receiver of {address}");
            using var subscription = _signals.Subscribe(address, waiter.Wake);
            var messages = await TryReceiveAsync(address, max, mode, session).ConfigureAwait(false);
            var left = end - _time.GetUtcNow();
            if (messages.Count > 0 || left <= TimeSpan.Zero)
            {
                return messages;
            }

            if (!await waiter.WaitAsync(left, _time, cancellationToken).ConfigureAwait(false))
            {
                return [];
            }
        }
    }

    /// <summary>Takes deferred messages by their numbers, all or none.</summary>
    /// <exception cref="ServiceBusException">MessageNotFound: one of them is not deferred here, or is locked.</exception>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredAsync(
        QueueAddress address,
        IReadOnlyList<long> sequenceNumbers,
        ServiceBusReceiveMode mode = ServiceBusReceiveMode.PeekLock
    )
    {
        Queues.Get(address.Queue);
        var rows = await ChangeAsync(step =>
                sequenceNumbers.Select(number => step.TakeDeferred(address, number, mode)).ToList()
            )
            .ConfigureAwait(false);
        return [.. rows.Select(row => row.ToReceived())];
    }

    /// <summary>Settles a message that was received in peek-lock mode.</summary>
    /// <exception cref="ServiceBusException">MessageLockLost: its lock has run out, or it is settled already.</exception>
    public Task SettleAsync(QueueAddress address, ServiceBusReceivedMessage message, Settlement settlement)
    {
        var token = LockToken.Parse(message.LockToken);
        return ChangeAsync(step => step.Settle(address, token, settlement));
    }

    /// <summary>Renews a message's lock and returns its new end.</summary>
    /// <exception cref="ServiceBusException">MessageLockLost: its lock has run out, or it is settled already.</exception>
    public Task<DateTimeOffset> RenewLockAsync(QueueAddress address, ServiceBusReceivedMessage message)
    {
        var token = LockToken.Parse(message.LockToken);
        return ChangeAsync(step => step.Renew(address, token));
    }

    /// <summary>
    /// Reads messages of every state from <paramref name="fromSequenceNumber"/> on, without locking them; of one session only
    /// where <paramref name="sessionId"/> names it.
    /// </summary>
    public IReadOnlyList<ServiceBusReceivedMessage> Peek(
        QueueAddress address,
        int max,
        long fromSequenceNumber = 0,
        string? sessionId = null
    )
    {
        Queues.Get(address.Queue);
        var rows = _database.Read(session =>
            session.Query(
                $"""
                SELECT {MessageRow.Columns} FROM messages WHERE queue = ?1 AND dead = ?2 AND seq >= ?3
                    AND (?5 IS NULL OR session_id = ?5)
                ORDER BY seq LIMIT ?4
                """,
                MessageRow.Read,
                address.Queue,
                address.IsDeadLetter,
                fromSequenceNumber,
                max,
                sessionId
            )
        );
        return [.. rows.Select(row => row.ToReceived())];
    }

    /// <summary>
    /// For the operator: sends a dead letter again as a new message with the same id, and returns its sequence number. Duplicate
    /// detection does not apply, for this is meant.
    /// </summary>
    /// <exception cref="ServiceBusException">MessageNotFound: it is not there, or is locked.</exception>
    public Task<long> ResubmitDeadLetterAsync(string queue, long sequenceNumber)
    {
        Queues.Get(queue);
        return ChangeAsync(step => step.Resubmit(queue, sequenceNumber));
    }

    /// <summary>How many messages a queue holds, by what they wait for.</summary>
    public QueueCounts Count(string queue)
    {
        Queues.Get(queue);
        return _database.Read(session => QueueCounts.Read(session, queue));
    }

    /// <summary>Calls <paramref name="onReady"/>, inside the step that did it, when messages become ready at an address.</summary>
    public IDisposable Subscribe(QueueAddress address, Action onReady) => _signals.Subscribe(address, onReady);

    /// <summary>Takes a session, or waits for one; <paramref name="sessionId"/> null takes the one whose message is oldest.</summary>
    public async Task<SessionLock> AcceptSessionAsync(
        string queue,
        string? sessionId,
        TimeSpan wait,
        CancellationToken cancellationToken = default
    )
    {
        var address = new QueueAddress(queue, false);
        if (await TryLockSessionAsync(queue, sessionId).ConfigureAwait(false) is { } at)
        {
            return at;
        }

        if (sessionId is not null)
        {
            throw ServiceBusErrors.SessionCannotBeLocked(address, sessionId);
        }

        var end = _time.GetUtcNow() + wait;
        while (_time.GetUtcNow() < end)
        {
            using var waiter = new ReadyWaiter(_work, $"receiver of {address}");
            using var subscription = _signals.Subscribe(address, waiter.Wake);
            if (await TryLockSessionAsync(queue, null).ConfigureAwait(false) is { } session)
            {
                return session;
            }

            await waiter.WaitAsync(end - _time.GetUtcNow(), _time, cancellationToken).ConfigureAwait(false);
        }

        throw ServiceBusErrors.NoSessionAvailable(address);
    }

    /// <summary>Takes a session now, or returns null where it, or every one that has messages, is taken.</summary>
    public Task<SessionLock?> TryLockSessionAsync(string queue, string? sessionId)
    {
        if (!Queues.Get(queue).RequiresSession)
        {
            throw ServiceBusErrors.NotASessionQueue(queue);
        }

        return sessionId is null && !HasReady(new QueueAddress(queue, false))
            ? Task.FromResult<SessionLock?>(null)
            : ChangeAsync(step => step.LockSession(queue, sessionId));
    }

    /// <summary>Refuses every change from now on. What is stored stays, for the next broker on the database.</summary>
    public void Dispose()
    {
        _isStopped = true;
        _timer.Dispose();
    }

    internal async Task<T> ChangeAsync<T>(Func<MessageStep, T> change)
    {
        ObjectDisposedException.ThrowIf(_isStopped, this);
        HashSet<QueueAddress> ready = [];
        var version = 0L;
        DateTimeOffset? due = null;
        var result = await _database
            .WriteAsync(session =>
            {
                var step = new MessageStep(session, Queues, _time.GetUtcNow());
                var value = change(step);
                (ready, due, version) = (step.Ready, step.NextDue(), ++_version);
                return value;
            })
            .ConfigureAwait(false);
        Arm(version, due);
        foreach (var address in ready)
        {
            _signals.Signal(address);
        }

        return result;
    }

    internal Task ChangeAsync(Action<MessageStep> change) =>
        ChangeAsync(step =>
        {
            change(step);
            return true;
        });

    private bool HasReady(QueueAddress address) =>
        _database.Read(session =>
            session.QueryFirst(
                """
                SELECT EXISTS(SELECT 1 FROM messages WHERE queue = ?1 AND dead = ?2 AND state = 0 AND locked_until IS NULL)
                    OR EXISTS(SELECT 1 FROM messages WHERE due IS NOT NULL AND due <= ?3)
                """,
                reader => reader.GetBoolean(0),
                address.Queue,
                address.IsDeadLetter,
                _time.GetUtcNow().UtcTicks
            )
        );

    private void CheckReceiver(QueueAddress address, SessionLock? session)
    {
        var queue = Queues.Get(address.Queue);
        if (queue.RequiresSession && !address.IsDeadLetter && session is null)
        {
            throw ServiceBusErrors.SessionRequired(queue.Name);
        }
    }

    private void Arm(long version, DateTimeOffset? due)
    {
        lock (_dueGate)
        {
            if (version <= _armedVersion || _isStopped)
            {
                return;
            }

            _armedVersion = version;
            var wait = due - _time.GetUtcNow();
            _timer.Change(
                wait is null ? Timeout.InfiniteTimeSpan
                    : wait < TimeSpan.Zero ? TimeSpan.Zero
                    : wait.Value,
                Timeout.InfiniteTimeSpan
            );
        }
    }

    private void OnDue() => _ = RunDueAsync(_work.Enter("queues: what is due"));

    private async Task RunDueAsync(WorkScope scope)
    {
        using (scope)
        {
            try
            {
                await ChangeAsync(step => step.RunDue()).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is SimulatedCrashException or ObjectDisposedException)
            {
                return;
            }
        }
    }
}
