using System.Globalization;
using System.Text.Json;
using Qianwen.LocalHost.Tables.Protocol;

namespace Qianwen.LocalHost.Tables.Entities;

/// <summary>
/// An entity as OData JSON carries it. Types that JSON does not tell are named beside the value
/// (<c>"Total@odata.type": "Edm.Int64"</c>). Null properties, the timestamp and control information are left out.
/// </summary>
internal sealed record EntityPayload(
    string? PartitionKey,
    string? RowKey,
    IReadOnlyDictionary<string, EdmValue> Properties
)
{
    private const string TypeSuffix = "@odata.type";

    /// <summary>Reads the body of a write.</summary>
    public static EntityPayload Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new EntityPayload(ReadKey(root, "PartitionKey"), ReadKey(root, "RowKey"), ReadProperties(root));
        }
        catch (Exception e)
            when (e is JsonException or InvalidOperationException or FormatException or OverflowException)
        {
            throw TableErrors.InvalidInput("An error occurred while processing this request: " + e.Message);
        }
    }

    /// <summary>Reads what <see cref="EntityFormat.WriteBody"/> stored.</summary>
    public static IReadOnlyDictionary<string, EdmValue> ParseBody(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ReadProperties(document.RootElement);
    }

    private static string? ReadKey(JsonElement root, string name) =>
        root.TryGetProperty(name, out var key) ? key.GetString() : null;

    private static Dictionary<string, EdmValue> ReadProperties(JsonElement root)
    {
        var properties = new Dictionary<string, EdmValue>(StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            if (IsProperty(member.Name) && member.Value.ValueKind != JsonValueKind.Null)
            {
                var type = root.TryGetProperty(member.Name + TypeSuffix, out var name) ? name.GetString() : null;
                properties[member.Name] = ReadValue(member.Value, type);
            }
        }

        return properties;
    }

    private static bool IsProperty(string name) =>
        name is not ("PartitionKey" or "RowKey" or "Timestamp")
        && !name.Contains("@odata.", StringComparison.Ordinal)
        && !name.StartsWith("odata.", StringComparison.Ordinal);

    private static EdmValue ReadValue(JsonElement value, string? type) =>
        type switch
        {
            null => ReadPlain(value),
            "Edm.String" => EdmValue.String(value.GetString()!),
            "Edm.Boolean" => EdmValue.Boolean(value.GetBoolean()),
            "Edm.Int32" => EdmValue.Int32(value.GetInt32()),
            "Edm.Int64" => EdmValue.Int64(
                value.ValueKind == JsonValueKind.String
                    ? long.Parse(value.GetString()!, CultureInfo.InvariantCulture)
                    : value.GetInt64()
            ),
            "Edm.Double" => EdmValue.Double(ReadDouble(value)),
            "Edm.DateTime" => EdmValue.DateTime(ReadDateTime(value.GetString()!)),
            "Edm.Guid" => EdmValue.Guid(Guid.Parse(value.GetString()!)),
            "Edm.Binary" => EdmValue.Binary(value.GetBytesFromBase64()),
            _ => throw new FormatException($"'{type}' is not a type of this service."),
        };

    private static EdmValue ReadPlain(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => EdmValue.String(value.GetString()!),
            JsonValueKind.True or JsonValueKind.False => EdmValue.Boolean(value.GetBoolean()),
            JsonValueKind.Number => value.GetRawText().AsSpan().IndexOfAny('.', 'e', 'E') < 0
                ? EdmValue.Int32(value.GetInt32())
                : EdmValue.Double(value.GetDouble()),
            _ => throw new FormatException("A property must be a string, a number or a boolean."),
        };

    private static double ReadDouble(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
            ? value.GetString() switch
            {
                "NaN" => double.NaN,
                "INF" or "Infinity" => double.PositiveInfinity,
                "-INF" or "-Infinity" => double.NegativeInfinity,
                var text => double.Parse(text!, CultureInfo.InvariantCulture),
            }
            : value.GetDouble();

    private static DateTime ReadDateTime(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime;
}
