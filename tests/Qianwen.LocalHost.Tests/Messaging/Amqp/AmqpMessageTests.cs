using Amqp;
using Azure.Messaging.ServiceBus;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Messaging.Amqp.Messages;

namespace Qianwen.LocalHost.Tests.Messaging.Amqp;

/// <summary>Messages from the broker to the wire and back, as a client that forwards them would see them.</summary>
public sealed class AmqpMessageTests : IAsyncLifetime
{
    private static readonly QueueAddress Orders = new("orders", false);
    private readonly AmqpHarness _harness = AmqpHarness.Start();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _harness.DisposeAsync();

    public static TheoryData<object> Values =>
        [
            "杯",
            true,
            'x',
            (byte)1,
            (sbyte)-1,
            (short)-2,
            (ushort)2,
            -3,
            3u,
            -4L,
            4UL,
            1.5f,
            2.5,
            Guid.Parse("6f9619ff-8b86-d011-b42d-00cf4fc964ff"),
            new DateTime(2026, 11, 23, 12, 0, 0, DateTimeKind.Utc),
            new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero),
            TimeSpan.FromMinutes(90),
            new Uri("https://example.org/tea"),
        ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Property_OfAType_KeepsTypeAndValue(object value)
    {
        var message = new ServiceBusMessage("tea");
        message.ApplicationProperties["value"] = value;

        var again = await ForwardAsync(message);

        Assert.Equal(value, again.ApplicationProperties["value"]);
        Assert.IsType(value.GetType(), again.ApplicationProperties["value"]);
    }

    [Fact]
    public async Task Properties_All_AreTheSameAfterwards()
    {
        var message = new ServiceBusMessage(BinaryData.FromBytes(new byte[] { 0, 1, 2, 255 }))
        {
            MessageId = "id",
            CorrelationId = "correlation",
            Subject = "subject",
            To = "to",
            ReplyTo = "reply-to",
            ReplyToSessionId = "reply-session",
            SessionId = "session",
            PartitionKey = "session",
            ContentType = "application/octet-stream",
            TimeToLive = TimeSpan.FromMinutes(5),
        };

        var again = await ForwardAsync(message);

        Assert.Equal(message.Body.ToArray(), again.Body.ToArray());
        Assert.Equal(
            [message.MessageId, message.CorrelationId, message.Subject, message.To, message.ReplyTo],
            [again.MessageId, again.CorrelationId, again.Subject, again.To, again.ReplyTo]
        );
        Assert.Equal(
            [message.ReplyToSessionId, message.SessionId, message.PartitionKey, message.ContentType],
            [again.ReplyToSessionId, again.SessionId, again.PartitionKey, again.ContentType]
        );
        Assert.Equal(message.TimeToLive, again.TimeToLive);
    }

    [Fact]
    public async Task Properties_None_StayAbsent()
    {
        var again = await ForwardAsync(new ServiceBusMessage());

        Assert.Null(again.Subject);
        Assert.Null(again.SessionId);
        Assert.Equal(TimeSpan.MaxValue, again.TimeToLive);
        Assert.Empty(again.Body.ToArray());
    }

    private async Task<ServiceBusMessage> ForwardAsync(ServiceBusMessage message)
    {
        await _harness.Broker.SendAsync("orders", [message]);
        var received = Assert.Single(await _harness.Broker.TryReceiveAsync(Orders, 1));
        ByteBuffer wire = MessageEncoding.Encode(received);
        return Assert.Single(MessageDecoding.Decode(wire, MessageDecoding.Plain));
    }
}
