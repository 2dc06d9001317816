using System.Text.Json;
using Qianwen.Contracts;
using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Planning.Verification;

/// <summary>One argument that a capability declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Entity">What kind of value it is (<c>x-entity</c>).</param>
/// <param name="Description">The provider's words for it; empty where there are none.</param>
/// <param name="Values">The values of a closed set (<c>x-values</c>, or an enum).</param>
/// <param name="Question">What to ask where it is missing.</param>
/// <param name="IsList">True where it holds several.</param>
public sealed record DeclaredArgument(
    string Name,
    string Entity,
    string Description,
    IReadOnlyList<string> Values,
    LocalizedText? Question,
    bool IsList = false
)
{
    private const string DefaultEntity = "text";

    /// <summary>The arguments of a capability, in the order of its manifest.</summary>
    public static IReadOnlyList<DeclaredArgument> Of(CapabilityManifest capability) =>
        capability.Arguments.ValueKind == JsonValueKind.Object
        && capability.Arguments.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
            ? [.. properties.EnumerateObject().Select(property => Read(property.Name, property.Value))]
            : [];

    /// <summary>The arguments without which an operation cannot be done.</summary>
    public static IReadOnlyList<string> Required(CapabilityManifest capability, string op) =>
        capability.Operations?.FirstOrDefault(operation => operation.Op == op)?.Required
        ?? capability.Arguments.Texts("required");

    private static DeclaredArgument Read(string name, JsonElement schema) =>
        new(
            name,
            schema.Text("x-entity") ?? DefaultEntity,
            schema.Text("description") ?? "",
            Declared(schema),
            schema.ValueKind == JsonValueKind.Object
            && schema.TryGetProperty("x-question", out var question)
            && question.Text("zh") is { } zh
            && question.Text("en") is { } en
                ? new LocalizedText(zh, en)
                : null,
            schema.Text("type") == "array"
        );

    private static List<string> Declared(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("x-values", out var values)
        && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(value => value.Text("value")).OfType<string>()]
            : [.. schema.Texts("enum")];
}
