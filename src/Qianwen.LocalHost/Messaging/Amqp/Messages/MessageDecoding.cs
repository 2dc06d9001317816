using System.Globalization;
using Amqp;
using Amqp.Framing;
using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging.Amqp.Messages;

/// <summary>What clients send, as messages of the broker's.</summary>
internal static class MessageDecoding
{
    /// <summary>The format of a single message.</summary>
    public const uint Plain = 0;

    /// <summary>The service's batch format: each data section holds one encoded message.</summary>
    private const uint Batch = 0x80013700;
    private const int TtlField = 2;

    /// <summary>The messages of one delivery.</summary>
    /// <exception cref="NotSupportedException">A body is no binary data, or the format is not known.</exception>
    public static IReadOnlyList<ServiceBusMessage> Decode(ByteBuffer content, uint format)
    {
        var message = Message.Decode(content);
        return format switch
        {
            Plain => [ToBroker(message)],
            Batch => [.. Sections(message).Select(section => ToBroker(Message.Decode(section)))],
            _ => throw new NotSupportedException($"The message format {format:x8} is not known."),
        };
    }

    private static ServiceBusMessage ToBroker(Message message)
    {
        var result = new ServiceBusMessage(BinaryData.FromBytes(Body(message)));
        if (message.Properties is { } properties)
        {
            ReadProperties(result, properties);
        }

        if (message.Header is { } header && header.HasField(TtlField) && header.Ttl > 0)
        {
            result.TimeToLive = TimeSpan.FromMilliseconds(header.Ttl);
        }

        ReadAnnotations(result, message.MessageAnnotations);
        foreach (var (key, value) in message.ApplicationProperties?.Map ?? [])
        {
            result.ApplicationProperties[(string)key] = PropertyMapping.Read(value)!;
        }

        return result;
    }

    private static void ReadProperties(ServiceBusMessage result, Properties properties)
    {
        if (properties.GetMessageId() is { } id)
        {
            result.MessageId = Text(id);
        }

        result.CorrelationId = Text(properties.GetCorrelationId());
        result.SessionId = properties.GroupId;
        result.ReplyToSessionId = properties.ReplyToGroupId;
        result.Subject = properties.Subject;
        result.To = properties.To;
        result.ReplyTo = properties.ReplyTo;
        result.ContentType = properties.ContentType;
    }

    private static void ReadAnnotations(ServiceBusMessage result, MessageAnnotations? annotations)
    {
        if (annotations?.Map[Annotations.ScheduledEnqueueTime] is DateTime time)
        {
            result.ScheduledEnqueueTime = new DateTimeOffset(time.ToUniversalTime());
        }

        if (annotations?.Map[Annotations.PartitionKey] is string partition)
        {
            result.PartitionKey = partition;
        }

        if (annotations?.Map[Annotations.TransactionPartitionKey] is string via)
        {
            result.TransactionPartitionKey = via;
        }
    }

    private static byte[] Body(Message message) =>
        message.BodySection is null
            ? []
            : [.. Sections(message).SelectMany(part => part.Buffer.Skip(part.Offset).Take(part.Length))];

    private static IEnumerable<ByteBuffer> Sections(Message message) =>
        message.BodySection switch
        {
            Data data => [Section(data)],
            DataList list => Enumerable.Range(0, list.Count).Select(index => Section(list[index])),
            _ => throw new NotSupportedException(
                "The local host keeps binary bodies only: send the body as data, not as an AMQP value or sequence."
            ),
        };

    private static ByteBuffer Section(Data data) =>
        data.Buffer ?? new ByteBuffer(data.Binary, 0, data.Binary.Length, data.Binary.Length);

    private static string? Text(object? id) =>
        id is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(id, CultureInfo.InvariantCulture);
}
