using System.Text.Json.Nodes;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Planning.Verification;

/// <summary>
/// The JSON Schema in which an errand is proposed, made of a capability's manifest. It is strict: every property is
/// required, nothing else is allowed, and what was not said is null. Money is in major units (yuan, dollars).
/// </summary>
public static class ProposalSchema
{
    /// <summary>The arguments of the tool that stands for a capability.</summary>
    public static JsonObject Of(CapabilityManifest capability) =>
        Strict(
            ("op", Choice(Operations(capability))),
            ("words", Text()),
            ("after", List(Typed("integer"))),
            (
                "args",
                Strict([.. DeclaredArgument.Of(capability).Select(argument => (argument.Name, Optional(argument)))])
            )
        );

    /// <summary>What can be asked of a capability.</summary>
    public static IReadOnlyList<string> Operations(CapabilityManifest capability) =>
        capability.Operations is { Count: > 0 } operations
            ? [.. operations.Select(operation => operation.Op).Distinct()]
            : [Contracts.Planning.Operations.Order, Contracts.Planning.Operations.Search];

    /// <summary>An object in which everything is required and nothing else allowed.</summary>
    public static JsonObject Strict(params IReadOnlyList<(string Name, JsonObject Schema)> properties) =>
        new()
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(
                properties.Select(property => KeyValuePair.Create(property.Name, (JsonNode?)property.Schema))
            ),
            ["required"] = new JsonArray([.. properties.Select(property => (JsonNode)property.Name)]),
        };

    /// <summary>A text.</summary>
    public static JsonObject Text(string? description = null) => Typed("string", description);

    /// <summary>One of some texts.</summary>
    public static JsonObject Choice(IReadOnlyList<string> values, string? description = null)
    {
        var schema = Typed("string", description);
        schema["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]);
        return schema;
    }

    /// <summary>The same, or null.</summary>
    public static JsonObject OrNull(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        if (schema["enum"] is JsonArray values)
        {
            values.Add(null);
        }
        return schema;
    }

    private static JsonObject Optional(DeclaredArgument argument)
    {
        var schema = Value(argument);
        if (argument.Description.Length > 0)
        {
            schema["description"] = argument.Description;
        }
        return OrNull(schema);
    }

    /// <summary>The forms of values are said once, in the prompt; here they would be repeated for every argument.</summary>
    private static JsonObject Value(DeclaredArgument argument) =>
        argument.Entity switch
        {
            ArgumentEntities.Item => List(Item()),
            ArgumentEntities.Merchant when argument.IsList => List(Entity()),
            ArgumentEntities.Place or ArgumentEntities.Name or ArgumentEntities.Merchant => Entity(),
            ArgumentEntities.Date => Said(("date", Text()), ("until", OrNull(Text()))),
            ArgumentEntities.Time => Said(("from", OrNull(Text())), ("to", OrNull(Text()))),
            ArgumentEntities.DateTime => Said(("at", Text()), ("not_before", Typed("boolean"))),
            ArgumentEntities.Duration => Said(("seconds", Typed("integer"))),
            ArgumentEntities.Count or ArgumentEntities.Quantity => Said(("value", Typed("integer"))),
            ArgumentEntities.Price => Said(
                ("min", OrNull(Typed("number"))),
                ("max", OrNull(Typed("number"))),
                ("level", OrNull(Text()))
            ),
            ArgumentEntities.Budget => Said(("max", Typed("number")), ("per_item", Typed("boolean"))),
            ArgumentEntities.Amount => Said(("value", Typed("number"))),
            ArgumentEntities.Number => Said(("min", OrNull(Typed("number"))), ("max", OrNull(Typed("number")))),
            ArgumentEntities.Choice => OneOf(argument),
            ArgumentEntities.Choices => List(OneOf(argument)),
            ArgumentEntities.Rank => Said(("value", Choice(Ranks(argument)))),
            _ => Text(),
        };

    private static JsonObject Item() =>
        Said(
            ("id", OrNull(Text())),
            ("quantity", Typed("integer")),
            ("quantity_words", OrNull(Text())),
            ("size", OrNull(Text())),
            ("with", List(Text())),
            ("without", List(Text()))
        );

    private static JsonObject Entity() => Said(("id", OrNull(Text())));

    private static JsonObject OneOf(DeclaredArgument argument) =>
        Said(("value", OrNull(argument.Values.Count > 0 ? Choice(argument.Values) : Text())));

    private static IReadOnlyList<string> Ranks(DeclaredArgument argument) =>
        argument.Values.Count > 0 ? argument.Values : ["cheapest", "fastest", "highest_rated", "nearest"];

    private static JsonObject Said(params IReadOnlyList<(string Name, JsonObject Schema)> properties) =>
        Strict([("words", Text()), .. properties]);

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Typed(string type, string? description = null)
    {
        var schema = new JsonObject { ["type"] = type };
        if (description is not null)
        {
            schema["description"] = description;
        }
        return schema;
    }
}
