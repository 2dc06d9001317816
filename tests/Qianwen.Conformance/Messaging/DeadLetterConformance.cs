using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;

namespace Qianwen.Conformance.Messaging;

/// <summary>Everything that ends in the dead-letter sub-queue, and how it comes out of it.</summary>
public abstract class DeadLetterConformance : QueueConformance
{
    [Fact]
    public async Task DeadLetter_WithReason_IsInTheSubQueueWithIt()
    {
        await SendAsync("a");
        var message = await ReceiveAsync();

        await Receiver.DeadLetterMessageAsync(
            message,
            new Dictionary<string, object> { ["attempt"] = 1 },
            "Malformed",
            "No cups."
        );

        await AssertEmptyAsync(Receiver);
        var dead = await DeadLetters.ReceiveMessageAsync(NoWait);
        Assert.Equal(("Malformed", "No cups."), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal("Malformed", dead.ApplicationProperties["DeadLetterReason"]);
        Assert.Equal(1, dead.ApplicationProperties["attempt"]);
        Assert.Equal("a", dead.Body.ToString());
    }

    [Fact]
    public async Task Abandon_AtMaxDeliveryCount_DeadLetters()
    {
        await SendAsync("a");
        for (var delivery = 1; delivery <= Definition.MaxDeliveryCount; delivery++)
        {
            await Receiver.AbandonMessageAsync(await ReceiveAsync());
        }

        await AssertEmptyAsync(Receiver);
        var dead = await DeadLetters.ReceiveMessageAsync(NoWait);
        Assert.Equal("MaxDeliveryCountExceeded", dead.DeadLetterReason);
    }

    [Fact]
    public async Task LockExpiry_AtMaxDeliveryCount_DeadLetters()
    {
        await SendAsync("a");
        for (var delivery = 1; delivery <= Definition.MaxDeliveryCount; delivery++)
        {
            await ReceiveAsync();
            await Service.PassAsync(LockDuration);
        }

        Assert.Equal("MaxDeliveryCountExceeded", (await DeadLetters.PeekMessageAsync()).DeadLetterReason);
    }

    [Fact]
    public async Task TimeToLive_Passed_DeadLetters()
    {
        await Sender.SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = TimeSpan.FromSeconds(30) });

        await Service.PassAsync(TimeSpan.FromSeconds(30));

        await AssertEmptyAsync(Receiver);
        Assert.Equal("TTLExpiredException", (await DeadLetters.PeekMessageAsync()).DeadLetterReason);
    }

    [Fact]
    public async Task TimeToLive_PassedWhileLocked_MessageCanStillBeCompleted()
    {
        await Sender.SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = TimeSpan.FromSeconds(30) });
        var message = await ReceiveAsync();
        await Service.PassAsync(TimeSpan.FromSeconds(45));

        await Receiver.CompleteMessageAsync(message);

        Assert.Null(await DeadLetters.PeekMessageAsync());
    }

    [Fact]
    public async Task TimeToLive_QueueSaysDrop_MessageIsGone()
    {
        var queue = new QueueDefinition("notices")
        {
            DefaultTimeToLive = TimeSpan.FromSeconds(30),
            DeadLetterOnExpiration = false,
        };
        await Service.CreateQueueAsync(queue);
        await Client.CreateSender("notices").SendMessageAsync(new ServiceBusMessage("a"));

        await Service.PassAsync(TimeSpan.FromSeconds(30));

        Assert.Null(await Client.CreateReceiver("notices").PeekMessageAsync());
        Assert.Null(await Client.CreateReceiver("notices/$deadletterqueue").PeekMessageAsync());
    }

    [Fact]
    public async Task DeadLetters_Abandoned_StayWhateverTheCount()
    {
        await SendAsync("a");
        await Receiver.DeadLetterMessageAsync(await ReceiveAsync(), "Malformed");
        for (var i = 0; i < 5; i++)
        {
            await DeadLetters.AbandonMessageAsync(await DeadLetters.ReceiveMessageAsync(NoWait));
        }

        var dead = await DeadLetters.ReceiveMessageAsync(NoWait);
        await DeadLetters.CompleteMessageAsync(dead);
        Assert.Null(await DeadLetters.PeekMessageAsync());
    }

    [Fact]
    public async Task DeadLetters_CopiedToTheQueue_LeaveTheReasonBehind()
    {
        await SendAsync("a");
        await Receiver.DeadLetterMessageAsync(await ReceiveAsync(), "Malformed", "No cups.");
        var dead = await DeadLetters.ReceiveMessageAsync(NoWait);

        await Sender.SendMessageAsync(new ServiceBusMessage(dead));
        await DeadLetters.CompleteMessageAsync(dead);

        var again = await ReceiveAsync();
        Assert.Equal(("a", 1, null), (again.Body.ToString(), again.DeliveryCount, again.DeadLetterReason));
    }

    private Task SendAsync(string body) => Sender.SendMessageAsync(new ServiceBusMessage(body) { MessageId = body });
}
