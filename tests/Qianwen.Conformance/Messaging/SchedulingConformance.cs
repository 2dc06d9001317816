using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.Conformance.Messaging;

/// <summary>Messages of later, and messages that are already there: scheduling and duplicate detection.</summary>
public abstract class SchedulingConformance : QueueConformance
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    protected override QueueDefinition Definition => base.Definition with { DuplicateDetectionWindow = Window };

    [Fact]
    public async Task Schedule_BeforeItsTime_IsNotReceived()
    {
        await Sender.ScheduleMessageAsync(new ServiceBusMessage("a"), Service.Now.AddMinutes(5));

        await Service.PassAsync(TimeSpan.FromMinutes(5) - TimeSpan.FromSeconds(1));

        await AssertEmptyAsync(Receiver);
    }

    [Fact]
    public async Task Schedule_AtItsTime_IsEnqueuedThen()
    {
        var at = Service.Now.AddMinutes(5);
        var scheduled = await Sender.ScheduleMessageAsync(new ServiceBusMessage("a"), at);
        await Service.PassAsync(TimeSpan.FromMinutes(5));

        var message = await ReceiveAsync();

        Assert.Equal((at, at), (message.EnqueuedTime, message.ScheduledEnqueueTime));
        Assert.True(message.SequenceNumber > scheduled, "an enqueued message has a number of its own");
    }

    [Fact]
    public async Task Schedule_ByProperty_IsEnqueuedThen()
    {
        await Sender.SendMessageAsync(new ServiceBusMessage("a") { ScheduledEnqueueTime = Service.Now.AddMinutes(5) });
        await AssertEmptyAsync(Receiver);

        await Service.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("a", (await ReceiveAsync()).Body.ToString());
    }

    [Fact]
    public async Task Schedule_WakesAWaitingReceiver()
    {
        await Sender.ScheduleMessageAsync(new ServiceBusMessage("a"), Service.Now.AddMinutes(5));
        var waiting = Receiver.ReceiveMessageAsync(TimeSpan.FromMinutes(10));

        await Service.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("a", (await waiting).Body.ToString());
    }

    [Fact]
    public async Task CancelScheduled_BeforeItsTime_NeverArrives()
    {
        var number = await Sender.ScheduleMessageAsync(new ServiceBusMessage("a"), Service.Now.AddMinutes(5));
        await Sender.CancelScheduledMessageAsync(number);

        await Service.PassAsync(TimeSpan.FromMinutes(10));

        await AssertEmptyAsync(Receiver);
    }

    [Fact]
    public async Task CancelScheduled_AfterItsTime_IsNotFound()
    {
        var number = await Sender.ScheduleMessageAsync(new ServiceBusMessage("a"), Service.Now.AddMinutes(5));
        await Service.PassAsync(TimeSpan.FromMinutes(5));

        await AssertReasonAsync(
            ServiceBusFailureReason.MessageNotFound,
            () => Sender.CancelScheduledMessageAsync(number)
        );
    }

    [Fact]
    public async Task Send_SameIdWithinWindow_IsAcceptedAndDropped()
    {
        await SendAsync("key", "first");
        await SendAsync("key", "second");

        var messages = await Receiver.ReceiveMessagesAsync(10, NoWait);

        Assert.Equal(["first"], messages.Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task Send_SameIdAfterCompletion_IsStillDropped()
    {
        await SendAsync("key", "first");
        await Receiver.CompleteMessageAsync(await ReceiveAsync());
        await SendAsync("key", "second");

        await AssertEmptyAsync(Receiver);
    }

    [Fact]
    public async Task Send_SameIdAfterWindow_IsEnqueued()
    {
        await SendAsync("key", "first");
        await Receiver.CompleteMessageAsync(await ReceiveAsync());
        await Service.PassAsync(Window);
        await SendAsync("key", "second");

        Assert.Equal("second", (await ReceiveAsync()).Body.ToString());
    }

    [Fact]
    public async Task Send_OtherIds_AreEnqueued()
    {
        await SendAsync("key-1", "first");
        await SendAsync("key-2", "second");

        Assert.Equal(2, (await Receiver.ReceiveMessagesAsync(10, NoWait)).Count);
    }

    [Fact]
    public async Task Send_SameIdTwiceInOneBatch_IsEnqueuedOnce()
    {
        await Sender.SendMessagesAsync([
            new ServiceBusMessage("first") { MessageId = "key" },
            new ServiceBusMessage("second") { MessageId = "key" },
        ]);

        Assert.Single(await Receiver.ReceiveMessagesAsync(10, NoWait));
    }

    private Task SendAsync(string id, string body) =>
        Sender.SendMessageAsync(new ServiceBusMessage(body) { MessageId = id });
}
