using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.Conformance.Messaging;

/// <summary>Sessions: each is received in order by one receiver at a time.</summary>
public abstract class SessionConformance : QueueConformance
{
    protected override QueueDefinition Definition => base.Definition with { RequiresSession = true };

    [Fact]
    public async Task Send_WithoutSession_IsRefused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Sender.SendMessageAsync(new ServiceBusMessage("a")));

    [Fact]
    public async Task Receive_WithoutSession_IsRefused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Receiver.ReceiveMessageAsync(NoWait));

    [Fact]
    public async Task AcceptSession_ByName_GetsItsMessagesOnlyInOrder()
    {
        await SendAsync(("one", "a"), ("two", "b"), ("one", "c"));
        await using var session = await Client.AcceptSessionAsync(Queue, "one");

        var messages = await session.ReceiveMessagesAsync(10, NoWait);

        Assert.Equal(["a", "c"], messages.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task AcceptNextSession_Twice_GivesDifferentSessions()
    {
        await SendAsync(("one", "a"), ("two", "b"));

        await using var first = await Client.AcceptNextSessionAsync(Queue);
        await using var second = await Client.AcceptNextSessionAsync(Queue);

        Assert.Equal(("one", "two"), (first.SessionId, second.SessionId));
    }

    [Fact]
    public async Task AcceptSession_LockedByAnother_CannotBeLocked()
    {
        await SendAsync(("one", "a"));
        await using var first = await Client.AcceptSessionAsync(Queue, "one");

        await AssertReasonAsync(
            ServiceBusFailureReason.SessionCannotBeLocked,
            () => Client.AcceptSessionAsync(Queue, "one")
        );
    }

    [Fact]
    public async Task AcceptNextSession_NoneInTime_TimesOut()
    {
        var waiting = Client.AcceptNextSessionAsync(Queue);

        await Service.PassAsync(TimeSpan.FromMinutes(1));

        await AssertReasonAsync(ServiceBusFailureReason.ServiceTimeout, () => waiting);
    }

    [Fact]
    public async Task SessionLock_Expired_IsLostAndAnotherGoesOn()
    {
        await SendAsync(("one", "a"));
        await using var first = await Client.AcceptSessionAsync(Queue, "one");
        var message = await first.ReceiveMessageAsync(NoWait);
        await Service.PassAsync(LockDuration);

        await AssertReasonAsync(ServiceBusFailureReason.SessionLockLost, () => first.CompleteMessageAsync(message));
        await using var second = await Client.AcceptSessionAsync(Queue, "one");
        Assert.Equal(2, (await second.ReceiveMessageAsync(NoWait)).DeliveryCount);
    }

    [Fact]
    public async Task RenewSessionLock_BeforeExpiry_HoldsTheSessionAndItsMessages()
    {
        await SendAsync(("one", "a"));
        await using var session = await Client.AcceptSessionAsync(Queue, "one");
        var message = await session.ReceiveMessageAsync(NoWait);
        await Service.PassAsync(LockDuration * 0.75);
        await session.RenewSessionLockAsync();
        await Service.PassAsync(LockDuration * 0.75);

        await session.CompleteMessageAsync(message);

        Assert.Null(await session.ReceiveMessageAsync(NoWait));
    }

    [Fact]
    public async Task Abandon_InSession_ComesAgainBeforeTheNext()
    {
        await SendAsync(("one", "a"), ("one", "b"));
        await using var session = await Client.AcceptSessionAsync(Queue, "one");
        await session.AbandonMessageAsync(await session.ReceiveMessageAsync(NoWait));

        Assert.Equal("a", (await session.ReceiveMessageAsync(NoWait)).Body.ToString());
    }

    [Fact]
    public async Task SessionState_Set_IsThereForTheNextReceiver()
    {
        await using (var first = await Client.AcceptSessionAsync(Queue, "one"))
        {
            Assert.Null(await first.GetSessionStateAsync());
            await first.SetSessionStateAsync(BinaryData.FromString("step 2"));
        }

        await using var second = await Client.AcceptSessionAsync(Queue, "one");

        Assert.Equal("step 2", (await second.GetSessionStateAsync()).ToString());
    }

    private Task SendAsync(params (string Session, string Body)[] messages) =>
        Sender.SendMessagesAsync(
            messages.Select(message => new ServiceBusMessage(message.Body) { SessionId = message.Session })
        );
}
