using System.Collections.Frozen;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;

namespace Qianwen.Cli.Client;

/// <summary>Reads the server-sent events of a conversation.</summary>
public static class EventStreamReader
{
    private static readonly FrozenSet<object?> KnownTypes = QianwenJson
        .Options.GetTypeInfo(typeof(ConversationItem))
        .PolymorphismOptions!.DerivedTypes.Select(derived => derived.TypeDiscriminator)
        .ToFrozenSet();

    /// <summary>The items in the order they come. Keep-alives, and types of item that are newer than this reader, are passed over.</summary>
    /// <exception cref="JsonException">An event is not JSON, or not of its type's shape.</exception>
    public static async IAsyncEnumerable<ReceivedItem> ReadAsync(
        Stream stream,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await foreach (var received in SseParser.Create(stream).EnumerateAsync(cancellationToken))
        {
            if (received.Data.Length > 0 && Parse(received.Data) is { } item)
            {
                yield return new ReceivedItem(received.EventId ?? "", item, OneLine(received.Data));
            }
        }
    }

    private static ConversationItem? Parse(string data)
    {
        using var document = JsonDocument.Parse(data);
        return document.RootElement.TryGetProperty("type", out var type) && KnownTypes.Contains(type.GetString())
            ? QianwenJson.Deserialize<ConversationItem>(data)
            : null;
    }

    private static string OneLine(string data)
    {
        if (!data.Contains('\n'))
        {
            return data;
        }

        using var document = JsonDocument.Parse(data);
        return QianwenJson.Serialize(document.RootElement);
    }
}
