using Azure.Messaging.ServiceBus;

namespace Qianwen.Conformance.Messaging;

/// <summary>Sending, receiving under a lock, and settling.</summary>
public abstract class PeekLockConformance : QueueConformance
{
    [Fact]
    public async Task Receive_SentMessage_CarriesEverythingThatWasSet()
    {
        await Sender.SendMessageAsync(
            new ServiceBusMessage("{\"cups\":40}")
            {
                MessageId = "m1",
                CorrelationId = "c1",
                ContentType = "application/json",
                Subject = "place",
                To = "merchant",
                ReplyTo = "merchant-replies",
                ApplicationProperties =
                {
                    ["text"] = "茶",
                    ["count"] = 40,
                    ["big"] = 4_000_000_000L,
                    ["rate"] = 0.1,
                    ["exact"] = 1.10m,
                    ["yes"] = true,
                    ["id"] = new Guid("0192f8a0-0000-7000-8000-000000000001"),
                    ["at"] = new DateTimeOffset(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(8)),
                    ["span"] = TimeSpan.FromMinutes(30),
                },
            }
        );

        var message = await ReceiveAsync();

        Assert.Equal("{\"cups\":40}", message.Body.ToString());
        Assert.Equal(
            ("m1", "c1", "application/json", "place", "merchant", "merchant-replies"),
            (
                message.MessageId,
                message.CorrelationId,
                message.ContentType,
                message.Subject,
                message.To,
                message.ReplyTo
            )
        );
        Assert.Equal("茶", message.ApplicationProperties["text"]);
        Assert.Equal(40, message.ApplicationProperties["count"]);
        Assert.Equal(4_000_000_000L, message.ApplicationProperties["big"]);
        Assert.Equal(0.1, message.ApplicationProperties["rate"]);
        Assert.Equal(1.10m, message.ApplicationProperties["exact"]);
        Assert.Equal(true, message.ApplicationProperties["yes"]);
        Assert.Equal(new Guid("0192f8a0-0000-7000-8000-000000000001"), message.ApplicationProperties["id"]);
        Assert.Equal(TimeSpan.FromMinutes(30), message.ApplicationProperties["span"]);
        Assert.Equal(1, message.DeliveryCount);
        Assert.Equal(Service.Now + LockDuration, message.LockedUntil);
        Assert.Equal(Service.Now, message.EnqueuedTime);
    }

    [Fact]
    public async Task Receive_NothingSent_IsNull() => await AssertEmptyAsync(Receiver);

    [Fact]
    public async Task Receive_SeveralSent_ComeInOrderWithGrowingNumbers()
    {
        await SendAsync("a", "b", "c");

        var messages = await Receiver.ReceiveMessagesAsync(10, NoWait);

        Assert.Equal(["a", "b", "c"], messages.Select(message => message.Body.ToString()));
        Assert.Equal(
            messages.Select(message => message.SequenceNumber).Order(),
            messages.Select(m => m.SequenceNumber)
        );
    }

    [Fact]
    public async Task Receive_LockedByAnother_IsNotSeen()
    {
        await SendAsync("a");
        await ReceiveAsync();

        await AssertEmptyAsync(Receiver);
    }

    [Fact]
    public async Task Receive_WaitsForAMessage_GetsItWhenItIsSent()
    {
        var waiting = Receiver.ReceiveMessageAsync(TimeSpan.FromMinutes(5));
        Assert.False(waiting.IsCompleted);

        await SendAsync("a");

        Assert.Equal("a", (await waiting).Body.ToString());
    }

    [Fact]
    public async Task Receive_WaitEnds_IsNull()
    {
        var waiting = Receiver.ReceiveMessageAsync(TimeSpan.FromSeconds(10));

        await Service.PassAsync(TimeSpan.FromSeconds(10));

        Assert.Null(await waiting);
    }

    [Fact]
    public async Task Complete_WithinLock_RemovesTheMessage()
    {
        await SendAsync("a");
        await Receiver.CompleteMessageAsync(await ReceiveAsync());

        await Service.PassAsync(LockDuration * 2);

        await AssertEmptyAsync(Receiver);
        await AssertEmptyAsync(DeadLetters);
    }

    [Fact]
    public async Task Complete_Twice_LockIsLost()
    {
        await SendAsync("a");
        var message = await ReceiveAsync();
        await Receiver.CompleteMessageAsync(message);

        await AssertReasonAsync(ServiceBusFailureReason.MessageLockLost, () => Receiver.CompleteMessageAsync(message));
    }

    [Fact]
    public async Task Complete_AfterLockExpiry_LockIsLostAndMessageComesAgain()
    {
        await SendAsync("a");
        var message = await ReceiveAsync();
        await Service.PassAsync(LockDuration);

        await AssertReasonAsync(ServiceBusFailureReason.MessageLockLost, () => Receiver.CompleteMessageAsync(message));
        var again = await ReceiveAsync();
        Assert.Equal((message.SequenceNumber, 2), (again.SequenceNumber, again.DeliveryCount));
    }

    [Fact]
    public async Task Complete_WithTheLockBefore_IsRefusedWhileAnotherHoldsIt()
    {
        await SendAsync("a");
        var first = await ReceiveAsync();
        await Service.PassAsync(LockDuration);
        var second = await ReceiveAsync();

        await AssertReasonAsync(ServiceBusFailureReason.MessageLockLost, () => Receiver.CompleteMessageAsync(first));
        await Receiver.CompleteMessageAsync(second);
    }

    [Fact]
    public async Task Renew_BeforeExpiry_HoldsTheMessageForAnotherDuration()
    {
        await SendAsync("a");
        var message = await ReceiveAsync();
        await Service.PassAsync(LockDuration * 0.75);
        await Receiver.RenewMessageLockAsync(message);
        await Service.PassAsync(LockDuration * 0.75);

        await AssertEmptyAsync(Receiver);
        await Receiver.CompleteMessageAsync(message);
    }

    [Fact]
    public async Task Renew_AfterExpiry_LockIsLost()
    {
        await SendAsync("a");
        var message = await ReceiveAsync();
        await Service.PassAsync(LockDuration);

        await AssertReasonAsync(ServiceBusFailureReason.MessageLockLost, () => Receiver.RenewMessageLockAsync(message));
    }

    [Fact]
    public async Task Abandon_Message_ComesAgainAtOnceAndFirst()
    {
        await SendAsync("a", "b");
        await Receiver.AbandonMessageAsync(await ReceiveAsync(), new Dictionary<string, object> { ["why"] = "busy" });

        var again = await ReceiveAsync();

        Assert.Equal(("a", 2), (again.Body.ToString(), again.DeliveryCount));
        Assert.Equal("busy", again.ApplicationProperties["why"]);
    }

    [Fact]
    public async Task Defer_Message_IsReceivedByItsNumberOnly()
    {
        await SendAsync("a");
        var message = await ReceiveAsync();
        await Receiver.DeferMessageAsync(message);
        await AssertEmptyAsync(Receiver);

        var deferred = await Receiver.ReceiveDeferredMessageAsync(message.SequenceNumber);

        Assert.Equal(("a", ServiceBusMessageState.Deferred), (deferred.Body.ToString(), deferred.State));
        await Receiver.CompleteMessageAsync(deferred);
        await AssertReasonAsync(
            ServiceBusFailureReason.MessageNotFound,
            () => Receiver.ReceiveDeferredMessageAsync(message.SequenceNumber)
        );
    }

    [Fact]
    public async Task ReceiveDeferred_ActiveMessage_IsNotFound()
    {
        await SendAsync("a");
        var peeked = await Receiver.PeekMessageAsync();

        await AssertReasonAsync(
            ServiceBusFailureReason.MessageNotFound,
            () => Receiver.ReceiveDeferredMessageAsync(peeked.SequenceNumber)
        );
    }

    [Fact]
    public async Task ReceiveAndDelete_Message_IsGoneAndCannotBeSettled()
    {
        await SendAsync("a");
        var receiver = Client.CreateReceiver(
            Queue,
            new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete }
        );
        var message = await receiver.ReceiveMessageAsync(NoWait);

        Assert.Equal("a", message.Body.ToString());
        await Assert.ThrowsAsync<InvalidOperationException>(() => receiver.CompleteMessageAsync(message));
        await Service.PassAsync(LockDuration * 2);
        await AssertEmptyAsync(Receiver);
    }

    [Fact]
    public async Task Peek_Messages_ShowsEveryStateAndLocksNothing()
    {
        await SendAsync("a", "b");
        await Sender.ScheduleMessageAsync(new ServiceBusMessage("c"), Service.Now.AddHours(1));
        await ReceiveAsync();
        var peeking = Receiver;

        var first = await peeking.PeekMessagesAsync(2);
        var rest = await peeking.PeekMessagesAsync(2);

        Assert.Equal(["a", "b"], first.Select(message => message.Body.ToString()));
        Assert.Equal(["c"], rest.Select(message => message.Body.ToString()));
        Assert.Equal(ServiceBusMessageState.Scheduled, rest[0].State);
        Assert.Equal("b", (await ReceiveAsync()).Body.ToString());
    }

    [Fact]
    public async Task Send_UnknownQueue_EntityIsNotFound() =>
        await AssertReasonAsync(
            ServiceBusFailureReason.MessagingEntityNotFound,
            () => Client.CreateSender("nowhere").SendMessageAsync(new ServiceBusMessage("a"))
        );

    [Fact]
    public async Task Receive_UnknownQueue_EntityIsNotFound() =>
        await AssertReasonAsync(
            ServiceBusFailureReason.MessagingEntityNotFound,
            () => Client.CreateReceiver("nowhere").ReceiveMessageAsync(NoWait)
        );

    [Fact]
    public async Task Send_TooLarge_IsRefused() =>
        await AssertReasonAsync(
            ServiceBusFailureReason.MessageSizeExceeded,
            () => Sender.SendMessageAsync(new ServiceBusMessage(new byte[300 * 1024]))
        );

    [Fact]
    public async Task Send_BatchTooLarge_SendsNone()
    {
        await AssertReasonAsync(
            ServiceBusFailureReason.MessageSizeExceeded,
            () =>
                Sender.SendMessagesAsync([
                    new ServiceBusMessage(new byte[200 * 1024]),
                    new ServiceBusMessage(new byte[200 * 1024]),
                ])
        );

        await AssertEmptyAsync(Receiver);
    }

    private Task SendAsync(params string[] bodies) =>
        Sender.SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body)));
}
