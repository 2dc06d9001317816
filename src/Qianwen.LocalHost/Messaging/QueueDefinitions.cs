using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qianwen.LocalHost.Messaging;

/// <summary>The queues of one namespace, by name.</summary>
public sealed class QueueDefinitions
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        Converters = { new DurationConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly FrozenDictionary<string, QueueDefinition> _byName;

    /// <summary>Takes <paramref name="queues"/>; a name that comes twice is refused.</summary>
    /// <exception cref="ArgumentException">Two queues have one name, or a value is out of its range.</exception>
    public QueueDefinitions(IEnumerable<QueueDefinition> queues)
    {
        var byName = new Dictionary<string, QueueDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var queue in queues)
        {
            Validate(queue);
            if (!byName.TryAdd(queue.Name, queue))
            {
                throw new ArgumentException($"The queue '{queue.Name}' is defined twice.", nameof(queues));
            }
        }

        _byName = byName.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Every queue.</summary>
    public IReadOnlyCollection<QueueDefinition> All => _byName.Values;

    /// <summary>Reads <c>{"queues": [{"name": …, "lockDuration": "PT1M", …}]}</c>.</summary>
    /// <exception cref="JsonException">The text is not such a document, or names a setting that does not exist.</exception>
    public static QueueDefinitions Parse(string json) =>
        new(
            JsonSerializer.Deserialize<Document>(json, Json)?.Queues
                ?? throw new JsonException("The document has no 'queues'.")
        );

    /// <summary>The queue called <paramref name="name"/>, or null.</summary>
    public QueueDefinition? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The queue called <paramref name="name"/>.</summary>
    /// <exception cref="Azure.Messaging.ServiceBus.ServiceBusException">No such queue: MessagingEntityNotFound.</exception>
    public QueueDefinition Get(string name) => Find(name) ?? throw ServiceBusErrors.EntityNotFound(name);

    private static void Validate(QueueDefinition queue)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(queue.Name);
        if (queue.MaxDeliveryCount < 1 || queue.LockDuration <= TimeSpan.Zero)
        {
            throw new ArgumentException(
                $"The queue '{queue.Name}' needs maxDeliveryCount of at least 1 and a lockDuration above zero."
            );
        }
    }

    private sealed record Document(IReadOnlyList<QueueDefinition>? Queues);

    private sealed class DurationConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Duration.Parse(reader.GetString() ?? throw new JsonException("A duration is text, such as \"PT1M\"."));

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue(System.Xml.XmlConvert.ToString(value));
    }
}
