using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Contracts;

namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>Reads the annotated JSON Schema of a capability's arguments. What is not annotated is not spoken.</summary>
public static class SchemaReader
{
    /// <summary>The arguments that can be spoken.</summary>
    public static IReadOnlyList<ArgumentSpec> Arguments(JsonElement schema)
    {
        if (Property(schema, "properties") is not { ValueKind: JsonValueKind.Object } properties)
        {
            return [];
        }
        var arguments = new List<ArgumentSpec>();
        foreach (var property in properties.EnumerateObject())
        {
            if (TypeOf(Text(property.Value, "x-entity")) is { } type)
            {
                arguments.Add(Read(property.Name, type, property.Value) with { Order = arguments.Count });
            }
        }
        return arguments;
    }

    /// <summary>What the schema requires.</summary>
    public static IReadOnlyList<string> Required(JsonElement schema) => Strings(schema, "required");

    private static ArgumentSpec Read(string name, ArgumentType type, JsonElement schema)
    {
        var cues = Property(schema, "x-cues");
        return new ArgumentSpec(name, type)
        {
            Before = cues is { } before ? Strings(before, "before") : [],
            After = cues is { } after ? Strings(after, "after") : [],
            Units = Strings(schema, "x-units"),
            Asks = Strings(schema, "x-asks"),
            Heads = Strings(schema, "x-heads"),
            Refers = Strings(schema, "x-refers"),
            Role = Text(schema, "x-role"),
            Bare = Property(schema, "x-bare") is { ValueKind: JsonValueKind.True },
            IsCode = Property(schema, "x-code") is { ValueKind: JsonValueKind.True },
            Assumed = Text(schema, "x-assumed"),
            Values = Values(schema),
            Question = Question(schema),
            Pattern = Pattern(Strings(schema, "x-forms")),
        };
    }

    /// <summary>Forms like <c>AA0000</c>, a letter for a letter and a digit for a digit, with nothing of that kind around them.</summary>
    private static Regex? Pattern(IReadOnlyList<string> forms) =>
        forms.Count == 0
            ? null
            : new Regex(
                $"(?:\\A|[^a-z0-9])(?:{string.Join('|', forms.Select(Form))})(?:[^a-z0-9]|\\z)",
                RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            );

    private static string Form(string form) =>
        string.Concat(
            form.Select(letter =>
                char.IsAsciiDigit(letter) ? "[0-9]"
                : char.IsAsciiLetter(letter) ? "[a-z]"
                : Regex.Escape(letter.ToString())
            )
        );

    private static ArgumentType? TypeOf(string? entity) =>
        entity is not null && Enum.TryParse<ArgumentType>(entity, ignoreCase: true, out var type) ? type : null;

    private static IReadOnlyList<DeclaredValue> Values(JsonElement schema) =>
        Property(schema, "x-values") is { ValueKind: JsonValueKind.Array } values
            ?
            [
                .. values
                    .EnumerateArray()
                    .Where(value => Text(value, "value") is not null)
                    .Select(value => new DeclaredValue(Text(value, "value")!, Strings(value, "names"))),
            ]
            : [];

    private static LocalizedText? Question(JsonElement schema) =>
        Property(schema, "x-question") is { ValueKind: JsonValueKind.Object } question
        && Text(question, "zh") is { } chinese
        && Text(question, "en") is { } english
            ? new LocalizedText(chinese, english)
            : null;

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static IReadOnlyList<string> Strings(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } array
            ?
            [
                .. array
                    .EnumerateArray()
                    .Where(item => item.ValueKind == JsonValueKind.String)
                    .Select(item => item.GetString()!)
                    .Where(text => text.Length > 0),
            ]
            : [];
}
