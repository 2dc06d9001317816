using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace Qianwen.Simulations.Messaging;

/// <summary>Makes messages with a JSON body.</summary>
internal static class JsonMessage
{
    /// <summary>A message of this value under this id.</summary>
    public static ServiceBusMessage Of<T>(string id, T value, JsonSerializerOptions options) =>
        new(BinaryData.FromBytes(JsonSerializer.SerializeToUtf8Bytes(value, options.GetTypeInfo(typeof(T)))))
        {
            MessageId = MessageIds.Of(id),
            ContentType = "application/json",
        };
}
