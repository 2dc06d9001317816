using Azure.Messaging.ServiceBus;

namespace Qianwen.AzureSdk.Facade.Tests.ServiceBus;

public sealed class ServiceBusModelFactoryTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    [Fact]
    public void ServiceBusReceivedMessage_WithEverything_CarriesIt()
    {
        var lockToken = new Guid("0d3fbc43-0f5c-4a8a-9c1e-6a4dd6d0a111");

        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(
            body: BinaryData.FromString("body"),
            messageId: "id",
            sessionId: "session",
            subject: "subject",
            correlationId: "correlation",
            lockTokenGuid: lockToken,
            deliveryCount: 3,
            lockedUntil: Now.AddSeconds(30),
            sequenceNumber: 9,
            enqueuedTime: Now,
            timeToLive: TimeSpan.FromMinutes(1),
            serviceBusMessageState: ServiceBusMessageState.Scheduled
        );

        Assert.Equal("body", message.Body.ToString());
        Assert.Equal(("id", "session", "subject"), (message.MessageId, message.SessionId, message.Subject));
        Assert.Equal("correlation", message.CorrelationId);
        Assert.Equal(lockToken.ToString(), message.LockToken);
        Assert.Equal((3, 9L), (message.DeliveryCount, message.SequenceNumber));
        Assert.Equal(Now.AddSeconds(30), message.LockedUntil);
        Assert.Equal(Now.AddMinutes(1), message.ExpiresAt);
        Assert.Equal(ServiceBusMessageState.Scheduled, message.State);
    }

    [Fact]
    public void ServiceBusReceivedMessage_WithNothing_IsEmptyAndNeverExpires()
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage();

        Assert.Equal(0, message.Body.ToMemory().Length);
        Assert.Empty(message.ApplicationProperties);
        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
        Assert.Equal(DateTimeOffset.MaxValue, message.ExpiresAt);
        Assert.Equal(-1, message.SequenceNumber);
        Assert.Null(message.DeadLetterReason);
        Assert.Null(message.DeadLetterErrorDescription);
    }

    [Fact]
    public void ServiceBusReceivedMessage_WithDeadLetterProperties_TellsReasonAndDescription()
    {
        var properties = new Dictionary<string, object>
        {
            ["DeadLetterReason"] = "malformed",
            ["DeadLetterErrorDescription"] = "no amount",
            ["tenant"] = "t1",
        };

        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(properties: properties);
        properties.Clear();

        Assert.Equal("malformed", message.DeadLetterReason);
        Assert.Equal("no amount", message.DeadLetterErrorDescription);
        Assert.Equal("t1", message.ApplicationProperties["tenant"]);
    }
}
