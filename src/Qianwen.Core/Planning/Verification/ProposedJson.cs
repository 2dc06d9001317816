using System.Text.Json;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Reads the JSON of a proposal without trusting its form: what is not there or of another type is null.</summary>
public static class ProposedJson
{
    /// <summary>A text; null for an empty one.</summary>
    public static string? Text(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } found
            ? found
            : null;

    /// <summary>A number.</summary>
    public static decimal? Number(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var found)
            ? found
            : null;

    /// <summary>A truth; false where there is none.</summary>
    public static bool Flag(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.True };

    /// <summary>The texts of a list; none where there is none.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement value, string name) =>
        Property(value, name) is { ValueKind: JsonValueKind.Array } list
            ?
            [
                .. list.EnumerateArray()
                    .Where(item => item.ValueKind == JsonValueKind.String)
                    .Select(item => item.GetString()!)
                    .Where(text => text.Length > 0),
            ]
            : [];

    private static JsonElement? Property(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) ? found : null;
}
