using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Messaging;

public sealed class BrokerRestartTests : IAsyncLifetime
{
    private static readonly QueueAddress Orders = new("orders", false);
    private static readonly QueueDefinitions Queues = new([
        new("orders") { DuplicateDetectionWindow = TimeSpan.FromMinutes(10) },
    ]);

    private readonly string _folder = Directory.CreateTempSubdirectory("broker").FullName;
    private readonly VirtualTimeProvider _time = new();
    private readonly WorkTracker _work = new();
    private LocalDatabase? _database;

    private MessageBroker Broker { get; set; } = null!;

    public Task InitializeAsync()
    {
        _database = LocalDatabase.Open(Path.Combine(_folder, "state.db"));
        Broker = new MessageBroker(_database, _time, _work, Queues);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        Broker.Dispose();
        await _database!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Restart_MessageLocked_ComesAgainWhenTheLockRunsOut()
    {
        await SendAsync("a");
        await Broker.TryReceiveAsync(Orders, 1);

        Restart();

        Assert.Empty(await Broker.TryReceiveAsync(Orders, 1));
        await PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, Assert.Single(await Broker.TryReceiveAsync(Orders, 1)).DeliveryCount);
    }

    [Fact]
    public async Task Restart_LockHeldBefore_CanStillBeSettledWhileItLasts()
    {
        await SendAsync("a");
        var message = Assert.Single(await Broker.TryReceiveAsync(Orders, 1));

        Restart();
        await Broker.SettleAsync(Orders, message, new Settlement.Complete());

        Assert.Equal(new QueueCounts(0, 0, 0, 0, 0), Broker.Count("orders"));
    }

    [Fact]
    public async Task Restart_MessageScheduled_ArrivesAtItsTime()
    {
        await Broker.SendAsync("orders", [new ServiceBusMessage("a")], _time.GetUtcNow().AddMinutes(5));

        Restart();
        await PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("a", Assert.Single(await Broker.TryReceiveAsync(Orders, 1)).Body.ToString());
    }

    [Fact]
    public async Task Restart_ScheduledTimePassedWhileDown_ArrivesAtOnce()
    {
        await Broker.SendAsync("orders", [new ServiceBusMessage("a")], _time.GetUtcNow().AddMinutes(5));
        Broker.Dispose();
        _time.Advance(TimeSpan.FromMinutes(10));

        Restart();
        await PassAsync(TimeSpan.Zero);

        Assert.Equal(1, Broker.Count("orders").Active);
    }

    [Fact]
    public async Task Restart_IdSeenBefore_IsStillADuplicate()
    {
        await SendAsync("a");
        Restart();
        await SendAsync("a");

        Assert.Equal(1, Broker.Count("orders").Active);
    }

    [Fact]
    public async Task Send_ProcessDiesBeforeTheCommit_SendsNone()
    {
        _database!.Faults = new CrashAtCommit(_database.Commits + 1, CrashPoint.Before);

        await Assert.ThrowsAsync<SimulatedCrashException>(() => SendAsync("a", "b"));
        Restart();

        Assert.Equal(0, Broker.Count("orders").Active);
    }

    [Fact]
    public async Task Send_ProcessDiesAfterTheCommit_SentAllAndTheRetryIsDropped()
    {
        _database!.Faults = new CrashAtCommit(_database.Commits + 1, CrashPoint.After);

        await Assert.ThrowsAsync<SimulatedCrashException>(() => SendAsync("a", "b"));
        Restart();
        await SendAsync("a", "b");

        Assert.Equal(2, Broker.Count("orders").Active);
    }

    [Fact]
    public async Task Resubmit_DeadLetter_IsANewMessageWithTheSameIdPastDuplicateDetection()
    {
        await SendAsync("a");
        var message = Assert.Single(await Broker.TryReceiveAsync(Orders, 1));
        await Broker.SettleAsync(Orders, message, new Settlement.DeadLetter("Malformed", "No cups."));

        var number = await Broker.ResubmitDeadLetterAsync("orders", message.SequenceNumber);

        var again = Assert.Single(await Broker.TryReceiveAsync(Orders, 1));
        Assert.Equal(
            (number, "a", 1, null),
            (again.SequenceNumber, again.MessageId, again.DeliveryCount, again.DeadLetterReason)
        );
        Assert.Equal(0, Broker.Count("orders").DeadLetters);
    }

    [Fact]
    public async Task Resubmit_NotADeadLetter_IsNotFound()
    {
        await SendAsync("a");
        var number = Assert.Single(Broker.Peek(Orders, 1)).SequenceNumber;

        var exception = await Assert.ThrowsAsync<ServiceBusException>(() =>
            Broker.ResubmitDeadLetterAsync("orders", number)
        );

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, exception.Reason);
    }

    [Fact]
    public async Task Resubmit_HeldByAReceiver_IsNotFound()
    {
        await SendAsync("a");
        var message = Assert.Single(await Broker.TryReceiveAsync(Orders, 1));
        await Broker.SettleAsync(Orders, message, new Settlement.DeadLetter("Malformed"));
        await Broker.TryReceiveAsync(Orders with { IsDeadLetter = true }, 1);

        await Assert.ThrowsAsync<ServiceBusException>(() =>
            Broker.ResubmitDeadLetterAsync("orders", message.SequenceNumber)
        );
    }

    private Task SendAsync(params string[] ids) =>
        Broker.SendAsync("orders", [.. ids.Select(id => new ServiceBusMessage(id) { MessageId = id })]);

    private void Restart()
    {
        Broker.Dispose();
        _database = _database!.Restart();
        Broker = new MessageBroker(_database, _time, _work, Queues);
    }

    private async Task PassAsync(TimeSpan span)
    {
        var target = _time.GetUtcNow() + span;
        do
        {
            await _work.WhenIdleAsync();
        } while (_time.AdvanceToNextTimer(target));

        await _work.WhenIdleAsync();
    }
}
