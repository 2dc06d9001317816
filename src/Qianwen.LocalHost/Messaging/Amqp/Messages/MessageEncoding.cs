using Amqp;
using Amqp.Framing;
using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging.Amqp.Messages;

/// <summary>Messages of the broker's, as clients expect them.</summary>
internal static class MessageEncoding
{
    /// <summary>A message that is delivered: the wire counts the deliveries before this one.</summary>
    public static ByteBuffer Encode(ServiceBusReceivedMessage message) => Encode(message, message.DeliveryCount - 1);

    /// <summary>A message that is looked at only.</summary>
    public static ByteBuffer EncodePeeked(ServiceBusReceivedMessage message) => Encode(message, message.DeliveryCount);

    private static ByteBuffer Encode(ServiceBusReceivedMessage message, int deliveryCount)
    {
        var result = new Message
        {
            Header = new Header { DeliveryCount = (uint)Math.Max(0, deliveryCount) },
            Properties = Properties(message),
            MessageAnnotations = AnnotationsOf(message),
            BodySection = new Data { Binary = message.Body.ToArray() },
        };
        if (message.TimeToLive != TimeSpan.MaxValue)
        {
            var milliseconds = Math.Min(message.TimeToLive.TotalMilliseconds, uint.MaxValue);
            result.Header.Ttl = (uint)milliseconds;
            result.Properties.CreationTime = message.EnqueuedTime.UtcDateTime;
            result.Properties.AbsoluteExpiryTime = message.EnqueuedTime.UtcDateTime.AddMilliseconds(milliseconds);
        }

        if (message.ApplicationProperties.Count > 0)
        {
            result.ApplicationProperties = new ApplicationProperties();
            foreach (var (key, value) in message.ApplicationProperties)
            {
                result.ApplicationProperties.Map[key] = PropertyMapping.Write(value);
            }
        }

        return result.Encode();
    }

    private static Properties Properties(ServiceBusReceivedMessage message)
    {
        var properties = new Properties { MessageId = message.MessageId };
        Set(message.CorrelationId, value => properties.CorrelationId = value);
        Set(message.SessionId, value => properties.GroupId = value);
        Set(message.ReplyToSessionId, value => properties.ReplyToGroupId = value);
        Set(message.Subject, value => properties.Subject = value);
        Set(message.To, value => properties.To = value);
        Set(message.ReplyTo, value => properties.ReplyTo = value);
        Set(message.ContentType, value => properties.ContentType = value);
        return properties;
    }

    private static MessageAnnotations AnnotationsOf(ServiceBusReceivedMessage message)
    {
        var annotations = new MessageAnnotations();
        var map = annotations.Map;
        map[Annotations.SequenceNumber] = message.SequenceNumber;
        map[Annotations.EnqueuedSequenceNumber] = message.EnqueuedSequenceNumber;
        map[Annotations.EnqueuedTime] = message.EnqueuedTime.UtcDateTime;
        map[Annotations.MessageState] = (int)message.State;
        if (message.LockedUntil != default)
        {
            map[Annotations.LockedUntil] = message.LockedUntil.UtcDateTime;
        }

        if (message.ScheduledEnqueueTime != default)
        {
            map[Annotations.ScheduledEnqueueTime] = message.ScheduledEnqueueTime.UtcDateTime;
        }

        Set(message.PartitionKey, value => map[Annotations.PartitionKey] = value);
        Set(message.TransactionPartitionKey, value => map[Annotations.TransactionPartitionKey] = value);
        Set(message.DeadLetterSource, value => map[Annotations.DeadLetterSource] = value);
        return annotations;
    }

    private static void Set(string? value, Action<string> set)
    {
        if (value is not null)
        {
            set(value);
        }
    }
}
