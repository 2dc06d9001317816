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
    private const string Words = "The person's own words for it, word for word";

    /// <summary>The arguments of the tool that stands for a capability.</summary>
    public static JsonObject Of(CapabilityManifest capability) =>
        Strict(
            ("op", Choice([.. Operations(capability)], "What is asked for")),
            ("words", Text("The person's own words that ask for this errand, word for word")),
            ("after", List(Typed("integer", "Place, from 0, of an errand of this answer that must be settled first"))),
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
    public static JsonObject Text(string description) => Typed("string", description);

    /// <summary>One of some texts.</summary>
    public static JsonObject Choice(IReadOnlyList<string> values, string description) =>
        new()
        {
            ["type"] = "string",
            ["description"] = description,
            ["enum"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
        };

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

    private static JsonObject Value(DeclaredArgument argument) =>
        argument.Entity switch
        {
            ArgumentEntities.Item => List(Item()),
            ArgumentEntities.Merchant when argument.IsList => List(Entity()),
            ArgumentEntities.Place or ArgumentEntities.Name or ArgumentEntities.Merchant => Entity(),
            ArgumentEntities.Date => Said(("date", Text("yyyy-MM-dd")), ("until", OrNull(Text("Last day of a span")))),
            ArgumentEntities.Time => Said(("from", OrNull(Text("HH:mm"))), ("to", OrNull(Text("HH:mm")))),
            ArgumentEntities.DateTime => Said(
                ("at", Text("yyyy-MM-ddTHH:mm")),
                ("not_before", Typed("boolean", "True for at or after, false for by or before"))
            ),
            ArgumentEntities.Duration => Said(("seconds", Typed("integer", "Its length"))),
            ArgumentEntities.Count or ArgumentEntities.Quantity => Said(("value", Typed("integer", "The number"))),
            ArgumentEntities.Price => Said(
                ("min", OrNull(Typed("number", "At least"))),
                ("max", OrNull(Typed("number", "At most"))),
                ("level", OrNull(Text("cheap, moderate, expensive, … where no number was said")))
            ),
            ArgumentEntities.Budget => Said(
                ("max", Typed("number", "The most it may cost")),
                ("per_item", Typed("boolean", "True where it limits each one"))
            ),
            ArgumentEntities.Amount => Said(("value", Typed("number", "The sum"))),
            ArgumentEntities.Number => Said(
                ("min", OrNull(Typed("number", "At least"))),
                ("max", OrNull(Typed("number", "At most")))
            ),
            ArgumentEntities.Choice => OneOf(argument),
            ArgumentEntities.Choices => List(OneOf(argument)),
            ArgumentEntities.Rank => Said(("value", Choice(Ranks(argument), "What matters most"))),
            _ => Text(Words),
        };

    private static JsonObject Item() =>
        Said(
            ("id", OrNull(Text("Id of the name in the list of known names; null where none fits"))),
            ("quantity", Typed("integer", "How many; 1 where nothing was said")),
            ("quantity_words", OrNull(Text("The person's words for how many; null where nothing was said"))),
            ("size", OrNull(Text("Words for the size"))),
            ("with", List(Text("Words of a wished option or ingredient"))),
            ("without", List(Text("Words of what must not be in it, without the no")))
        );

    private static JsonObject Entity() =>
        Said(("id", OrNull(Text("Id of the name in the list of known names; null where none fits"))));

    private static JsonObject OneOf(DeclaredArgument argument) =>
        argument.Values.Count > 0
            ? Said(("value", OrNull(Choice(argument.Values, "The declared value; null where none fits"))))
            : Said(("value", OrNull(Text("The same words"))));

    private static IReadOnlyList<string> Ranks(DeclaredArgument argument) =>
        argument.Values.Count > 0 ? argument.Values : ["cheapest", "fastest", "highest_rated", "nearest"];

    private static JsonObject Said(params IReadOnlyList<(string Name, JsonObject Schema)> properties) =>
        Strict([("words", Text(Words)), .. properties]);

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Typed(string type, string description) =>
        new() { ["type"] = type, ["description"] = description };
}
