using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qianwen.Contracts;

/// <summary>How everything here is written as JSON: camelCase, enums in snake_case, Chinese as it is.</summary>
public static class QianwenJson
{
    /// <summary>The source-generated options; use <c>GetTypeInfo</c> on them, or pass them to a serializer.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Writes a value.</summary>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options.GetTypeInfo(typeof(T)));

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The text is not JSON or not of this shape.</exception>
    public static T? Deserialize<T>(string json) =>
        (T?)JsonSerializer.Deserialize(json, Options.GetTypeInfo(typeof(T)));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(QianwenJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.MakeReadOnly();
        return options;
    }
}
