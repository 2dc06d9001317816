using Azure.Messaging.ServiceBus;

namespace Qianwen.AzureSdk.Facade.Tests.ServiceBus;

public sealed class ServiceBusMessageTests
{
    [Fact]
    public void ServiceBusMessage_OfEachBody_CarriesIt()
    {
        Assert.Equal("text", new ServiceBusMessage("text").Body.ToString());
        Assert.Equal("data", new ServiceBusMessage(BinaryData.FromString("data")).Body.ToString());
        Assert.Equal([1, 2], new ServiceBusMessage(new ReadOnlyMemory<byte>([1, 2])).Body.ToArray());
        Assert.Equal(0, new ServiceBusMessage().Body.ToMemory().Length);
    }

    [Fact]
    public void ServiceBusMessage_New_LivesForeverAndHasNoId()
    {
        var message = new ServiceBusMessage();

        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
        Assert.Null(message.MessageId);
        Assert.Equal(default, message.ScheduledEnqueueTime);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(129)]
    public void MessageId_OfAWrongLength_IsRefused(int length) =>
        Assert.Throws<ArgumentException>(() => new ServiceBusMessage { MessageId = new string('x', length) });

    [Fact]
    public void SessionId_LongerThan128_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ServiceBusMessage { SessionId = new string('x', 129) });

    [Fact]
    public void TimeToLive_NotPositive_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceBusMessage { TimeToLive = TimeSpan.Zero });

    [Fact]
    public void PartitionKey_OtherThanTheSession_IsRefused()
    {
        var message = new ServiceBusMessage { SessionId = "order-1" };

        Assert.Throws<ArgumentOutOfRangeException>(() => message.PartitionKey = "order-2");
        message.PartitionKey = "order-1";
        Assert.Equal("order-1", message.PartitionKey);
    }

    [Fact]
    public void SessionId_SetAfterThePartitionKey_TakesItOver()
    {
        var message = new ServiceBusMessage { PartitionKey = "order-2", SessionId = "order-1" };

        Assert.Equal("order-1", message.PartitionKey);
    }

    [Fact]
    public void ServiceBusMessage_OfAReceivedOne_CopiesAllButTheDeadLetterProperties()
    {
        var received = ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString("body"),
            messageId: "id",
            sessionId: "session",
            partitionKey: "session",
            subject: "subject",
            timeToLive: TimeSpan.FromHours(1),
            properties: new Dictionary<string, object>
            {
                ["tenant"] = "t1",
                ["DeadLetterReason"] = "malformed",
                ["DeadLetterErrorDescription"] = "no amount",
            }
        );

        var message = new ServiceBusMessage(received);

        Assert.Equal(("body", "id", "session"), (message.Body.ToString(), message.MessageId, message.SessionId));
        Assert.Equal(("subject", TimeSpan.FromHours(1)), (message.Subject, message.TimeToLive));
        Assert.Equal(["tenant"], message.ApplicationProperties.Keys);
    }

    [Fact]
    public void ServiceBusException_OfAReason_SaysItAndKnowsWhetherToTryAgain()
    {
        var busy = new ServiceBusException("slow down", ServiceBusFailureReason.ServiceBusy, "orders");
        var lost = new ServiceBusException("late", ServiceBusFailureReason.MessageLockLost);

        Assert.Equal("slow down (orders - ServiceBusy)", busy.Message);
        Assert.True(busy.IsTransient);
        Assert.Equal("late (MessageLockLost)", lost.Message);
        Assert.False(lost.IsTransient);
    }
}
