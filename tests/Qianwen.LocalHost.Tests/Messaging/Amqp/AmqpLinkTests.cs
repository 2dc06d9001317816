using Amqp;
using Amqp.Framing;
using Amqp.Transactions;
using Amqp.Types;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.LocalHost.Tests.Messaging.Amqp;

public sealed class AmqpLinkTests : IAsyncLifetime
{
    private const uint BatchFormat = 0x80013700;
    private readonly AmqpHarness _harness = AmqpHarness.Start();
    private Session _session = null!;

    public async Task InitializeAsync() => _session = await _harness.ConnectAsync();

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    [Fact]
    public async Task Send_Message_IsAcceptedOnceItIsInTheQueue()
    {
        var sender = new SenderLink(_session, "sender", "orders");

        await sender.SendAsync(AmqpHarness.Data("tea"), AmqpHarness.Patience);

        Assert.Equal("tea", Assert.Single(_harness.Broker.Peek(new QueueAddress("orders", false), 10)).Body.ToString());
    }

    [Fact]
    public async Task Send_BatchFormat_IsUnpacked()
    {
        var sender = new SenderLink(_session, "sender", "orders");
        var sections = new DataList();
        foreach (var body in new[] { "one", "two" })
        {
            var inner = AmqpHarness.Data(body).Encode();
            sections.Add(new Data { Binary = inner.Buffer[inner.Offset..(inner.Offset + inner.Length)] });
        }

        await sender.SendAsync(new Message { BodySection = sections, Format = BatchFormat }, AmqpHarness.Patience);

        var messages = _harness.Broker.Peek(new QueueAddress("orders", false), 10);
        Assert.Equal(["one", "two"], messages.Select(message => message.Body.ToString()));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(7u)]
    public async Task Send_WhatTheBrokerCannotKeep_IsRejectedAndTheLinkGoesOn(uint format)
    {
        var sender = new SenderLink(_session, "sender", "orders");
        var odd = format == 0 ? new Message("a value") : AmqpHarness.Data("tea");
        odd.Format = format;

        var exception = await Assert.ThrowsAsync<AmqpException>(() => sender.SendAsync(odd, AmqpHarness.Patience));
        await sender.SendAsync(AmqpHarness.Data("tea"), AmqpHarness.Patience);

        Assert.Equal("amqp:not-implemented", exception.Error.Condition.ToString());
    }

    [Fact]
    public async Task Send_ManyFramesEach_AllArrive()
    {
        const int size = 200_000;
        var sender = new SenderLink(_session, "sender", "orders");

        for (var count = 0; count < 3; count++)
        {
            await sender.SendAsync(AmqpHarness.Data(new string('茶', size / 3)), AmqpHarness.Patience);
        }

        var messages = _harness.Broker.Peek(new QueueAddress("orders", false), 10);
        Assert.Equal([size / 3, size / 3, size / 3], messages.Select(message => message.Body.ToString().Length));
    }

    [Fact]
    public async Task Receive_CreditOfTwo_TakesTwoMessages()
    {
        await _harness.SendAsync("one", "two", "three");
        var receiver = new ReceiverLink(_session, "receiver", "orders");
        receiver.SetCredit(2, CreditMode.Manual);

        var first = await receiver.ReceiveAsync(AmqpHarness.Patience);
        var second = await receiver.ReceiveAsync(AmqpHarness.Patience);
        await AmqpHarness.FlushAsync(_session);

        Assert.Equal(["one", "two"], [first.Properties.MessageId, second.Properties.MessageId]);
        Assert.Equal(new QueueCounts(1, 2, 0, 0, 0), _harness.Broker.Count("orders"));
    }

    [Fact]
    public async Task Receive_SameCreditSaidAgain_IsNotMoreCredit()
    {
        await _harness.SendAsync("one", "two", "three");
        var receiver = new ReceiverLink(_session, "receiver", "orders");
        receiver.SetCredit(2, CreditMode.Manual);
        await receiver.ReceiveAsync(AmqpHarness.Patience);
        await receiver.ReceiveAsync(AmqpHarness.Patience);

        receiver.SetCredit(0, CreditMode.Manual);
        await AmqpHarness.FlushAsync(_session);
        Assert.Equal(2, _harness.Broker.Count("orders").Locked);

        receiver.SetCredit(1, CreditMode.Manual);
        Assert.Equal("three", (await receiver.ReceiveAsync(AmqpHarness.Patience)).Properties.MessageId);
    }

    [Fact]
    public async Task Receive_Message_CarriesItsLockInTheTagAndTheServicesAnnotations()
    {
        await _harness.SendAsync("one");
        var receiver = new ReceiverLink(_session, "receiver", "orders");

        var message = await receiver.ReceiveAsync(AmqpHarness.Patience);

        var received = Assert.Single(_harness.Broker.Peek(new QueueAddress("orders", false), 1));
        Assert.Equal(Guid.Parse(received.LockToken), new Guid(message.DeliveryTag));
        Assert.Equal(received.SequenceNumber, message.MessageAnnotations[new Symbol("x-opt-sequence-number")]);
        Assert.Equal(received.LockedUntil.UtcDateTime, message.MessageAnnotations[new Symbol("x-opt-locked-until")]);
        Assert.Equal(0u, message.Header.DeliveryCount);
    }

    [Fact]
    public async Task Settle_EachOutcome_IsTheServicesSettlement()
    {
        await _harness.SendAsync("accepted", "released", "modified", "deferred", "rejected");
        var receiver = new ReceiverLink(_session, "receiver", "orders");
        receiver.SetCredit(5, CreditMode.Manual);
        var messages = new List<Message>();
        while (messages.Count < 5)
        {
            messages.Add(await receiver.ReceiveAsync(AmqpHarness.Patience));
        }

        receiver.Accept(messages[0]);
        receiver.Release(messages[1]);
        receiver.Modify(messages[2], deliveryFailed: true);
        receiver.Modify(messages[3], deliveryFailed: true, undeliverableHere: true);
        receiver.Reject(
            messages[4],
            new Error("com.microsoft:dead-letter")
            {
                Info = new Fields { [new Symbol("DeadLetterReason")] = "malformed" },
            }
        );
        await AmqpHarness.FlushAsync(_session);

        Assert.Equal(new QueueCounts(2, 0, 0, 1, 1), _harness.Broker.Count("orders"));
        var dead = Assert.Single(_harness.Broker.Peek(new QueueAddress("orders", true), 1));
        Assert.Equal(("rejected", "malformed"), (dead.MessageId, dead.DeadLetterReason));
    }

    [Fact]
    public async Task Detach_WithMessagesNotSettled_LeavesThemLocked()
    {
        await _harness.SendAsync("one");
        var receiver = new ReceiverLink(_session, "receiver", "orders");
        await receiver.ReceiveAsync(AmqpHarness.Patience);

        await receiver.CloseAsync();
        await AmqpHarness.FlushAsync(_session);

        Assert.Equal(new QueueCounts(0, 1, 0, 0, 0), _harness.Broker.Count("orders"));
    }

    [Fact]
    public async Task Detach_ReceiverOfASession_GivesTheSessionUp()
    {
        await _harness.Broker.SendAsync("tasks", [new ServiceBusMessage("one") { SessionId = "lin" }]);
        var filter = new Map { [new Symbol("com.microsoft:session-filter")] = "lin" };
        var attached = new TaskCompletionSource<Attach>();
        var receiver = new ReceiverLink(
            _session,
            "receiver",
            new Attach
            {
                Source = new Source { Address = "tasks", FilterSet = filter },
                Target = new Target(),
            },
            (_, attach) => attached.TrySetResult(attach)
        );
        var granted = await attached.Task.WaitAsync(AmqpHarness.Patience);
        Assert.Null(await _harness.Broker.TryLockSessionAsync("tasks", "lin"));

        await receiver.CloseAsync();
        await AmqpHarness.FlushAsync(_session);

        Assert.IsType<long>(granted.Properties[new Symbol("com.microsoft:locked-until-utc")]);
        Assert.NotNull(await _harness.Broker.TryLockSessionAsync("tasks", "lin"));
    }

    [Theory]
    [InlineData("nowhere", "amqp:not-found")]
    [InlineData("nowhere/$management", "amqp:not-found")]
    [InlineData("orders/$DeadLetterQueue", "amqp:not-allowed")]
    public async Task Attach_SenderToWhatTakesNothing_IsRefused(string address, string condition)
    {
        var sender = new SenderLink(_session, "sender", address);

        var exception = await Assert.ThrowsAsync<AmqpException>(() =>
            sender.SendAsync(AmqpHarness.Data("tea"), AmqpHarness.Patience)
        );

        Assert.Equal(condition, exception.Error.Condition.ToString());
    }

    [Fact]
    public async Task Attach_TransactionCoordinator_IsRefusedAsNotImplemented()
    {
        var closed = new TaskCompletionSource<Error>();
        var controller = new SenderLink(
            _session,
            "controller",
            new Attach { Target = new Coordinator(), Source = new Source() },
            null
        );
        controller.AddClosedCallback((_, error) => closed.TrySetResult(error));

        var error = await closed.Task.WaitAsync(AmqpHarness.Patience);

        Assert.Equal("amqp:not-implemented", error.Condition.ToString());
    }
}
