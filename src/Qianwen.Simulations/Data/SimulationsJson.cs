using System.Text.Encodings.Web;
using System.Text.Json;

namespace Qianwen.Simulations.Data;

/// <summary>How the outside world writes its own rows and scheduled steps.</summary>
public static class SimulationsJson
{
    /// <summary>The source-generated options.</summary>
    public static JsonSerializerOptions Options { get; } =
        new(SimulationsJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a value.</summary>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options.GetTypeInfo(typeof(T)));

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The text is not JSON or not of this shape.</exception>
    public static T? Deserialize<T>(string json) =>
        (T?)JsonSerializer.Deserialize(json, Options.GetTypeInfo(typeof(T)));
}
