using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Qianwen.Simulations.Messaging;

/// <summary>Reads the JSON of received messages; what cannot be read goes to the dead letters with the reason.</summary>
internal static class ReceivedJson
{
    private const string Malformed = "Malformed";

    /// <summary>The message's value; null where it was malformed and is now a dead letter.</summary>
    /// <param name="invalid">Says what is wrong with a value that could be read; null where nothing is.</param>
    public static async Task<T?> ReadOrDeadLetterAsync<T>(
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        JsonSerializerOptions options,
        Func<T, string?> invalid,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var (value, problem) = Read(message, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        problem ??= invalid(value!);
        if (problem is null)
        {
            return value;
        }

        await actions.DeadLetterMessageAsync(
            message,
            deadLetterReason: Malformed,
            deadLetterErrorDescription: problem,
            cancellationToken: cancellationToken
        );
        return null;
    }

    private static (T? Value, string? Problem) Read<T>(ServiceBusReceivedMessage message, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var value = JsonSerializer.Deserialize(message.Body.ToMemory().Span, type);
            return value is null ? (null, "The body is null.") : (value, null);
        }
        catch (JsonException exception)
        {
            return (null, exception.Message);
        }
    }
}
