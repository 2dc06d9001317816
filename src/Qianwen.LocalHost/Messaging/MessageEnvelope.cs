using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Messaging.ServiceBus;

namespace Qianwen.LocalHost.Messaging;

/// <summary>What travels with a body: the settable properties and the application properties.</summary>
internal sealed record MessageEnvelope
{
    public const string DeadLetterReason = "DeadLetterReason";
    public const string DeadLetterErrorDescription = "DeadLetterErrorDescription";

    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string? ContentType { get; init; }

    public string? CorrelationId { get; init; }

    public string? Subject { get; init; }

    public string? To { get; init; }

    public string? ReplyTo { get; init; }

    public string? ReplyToSessionId { get; init; }

    public string? PartitionKey { get; init; }

    public string? TransactionPartitionKey { get; init; }

    public IReadOnlyDictionary<string, PropertyValue> Properties { get; init; } =
        new Dictionary<string, PropertyValue>();

    public static MessageEnvelope Of(ServiceBusMessage message) =>
        new()
        {
            ContentType = message.ContentType,
            CorrelationId = message.CorrelationId,
            Subject = message.Subject,
            To = message.To,
            ReplyTo = message.ReplyTo,
            ReplyToSessionId = message.ReplyToSessionId,
            PartitionKey = message.PartitionKey,
            TransactionPartitionKey = message.TransactionPartitionKey,
            Properties = message.ApplicationProperties.ToDictionary(
                property => property.Key,
                property => PropertyValue.Of(property.Key, property.Value)
            ),
        };

    public static MessageEnvelope Parse(string json) => JsonSerializer.Deserialize<MessageEnvelope>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>This envelope with <paramref name="changes"/> over its application properties.</summary>
    public MessageEnvelope With(IEnumerable<KeyValuePair<string, object>>? changes)
    {
        if (changes is null)
        {
            return this;
        }

        var properties = new Dictionary<string, PropertyValue>(Properties);
        foreach (var (key, value) in changes)
        {
            properties[key] = PropertyValue.Of(key, value);
        }

        return this with
        {
            Properties = properties,
        };
    }

    /// <summary>This envelope as it was before it was dead-lettered.</summary>
    public MessageEnvelope WithoutDeadLetter() =>
        this with
        {
            Properties = Properties
                .Where(property => property.Key is not (DeadLetterReason or DeadLetterErrorDescription))
                .ToDictionary(property => property.Key, property => property.Value),
        };
}
