using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Qianwen.LocalHost.Durable.History;

/// <summary>How events, failures and tags are written into the database.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HistoryEvent))]
[JsonSerializable(typeof(FailureInfo))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class HistoryJson : JsonSerializerContext
{
    private static readonly HistoryJson Compact = new(
        new JsonSerializerOptions
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }
    );

    public static string Write(HistoryEvent value) => JsonSerializer.Serialize(value, Compact.HistoryEvent);

    public static HistoryEvent ReadEvent(string json) =>
        JsonSerializer.Deserialize(json, Compact.HistoryEvent)
        ?? throw new JsonException("A history event must not be null.");

    public static string? Write(FailureInfo? value) =>
        value is null ? null : JsonSerializer.Serialize(value, Compact.FailureInfo);

    public static FailureInfo? ReadFailure(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, Compact.FailureInfo);

    public static string? Write(IReadOnlyDictionary<string, string>? value) =>
        value is null ? null : JsonSerializer.Serialize(value, Compact.IReadOnlyDictionaryStringString);

    public static IReadOnlyDictionary<string, string>? ReadTags(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, Compact.IReadOnlyDictionaryStringString);
}
