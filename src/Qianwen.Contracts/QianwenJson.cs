using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Qianwen.Contracts;

/// <summary>How everything here is written as JSON: camelCase, enums in snake_case, Chinese as it is.</summary>
public static class QianwenJson
{
    /// <summary>The source-generated options; use <c>GetTypeInfo</c> on them, or pass them to a serializer.</summary>
    public static JsonSerializerOptions Options { get; } = With();

    /// <summary>Writes a value.</summary>
    public static string Serialize<T>(T value) => JsonSerializer.Serialize(value, Options.GetTypeInfo(typeof(T)));

    /// <summary>Reads a value.</summary>
    /// <exception cref="JsonException">The text is not JSON or not of this shape.</exception>
    public static T? Deserialize<T>(string json) =>
        (T?)JsonSerializer.Deserialize(json, Options.GetTypeInfo(typeof(T)));

    /// <summary>The same rules for the contracts and for a project's own records beside them.</summary>
    public static JsonSerializerOptions With(params IJsonTypeInfoResolver[] others)
    {
        var options = new JsonSerializerOptions(QianwenJsonContext.Default.Options)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = JsonTypeInfoResolver
                .Combine([QianwenJsonContext.Default, .. others])
                .WithAddedModifier(AllowAbsentWhereNullable),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Nulls are not written, so a parameter that may be null may also be absent.</summary>
    private static void AllowAbsentWhereNullable(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.AssociatedParameter is { IsNullable: true }))
        {
            property.IsRequired = false;
        }
    }
}
