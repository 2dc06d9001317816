using System.Collections.Frozen;
using System.Text.Json;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>
/// Fills what a leg left open from the leg it waits for: the car starts where and when the flight lands. A capability says
/// in its schema which argument follows what: <c>x-follows</c> is <c>starts_at</c>, <c>ends_at</c>, <c>from</c> or <c>to</c>.
/// What the person said is never replaced; "the airport" after a flight says just where that flight ends.
/// </summary>
public static class LegBinding
{
    /// <summary>Words for the end of whatever journey one is on.</summary>
    private static readonly FrozenSet<string> Terminals = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "机场",
            "车站",
            "火车站",
            "高铁站",
            "the airport",
            "airport",
            "the station",
            "station",
            "the train station",
            "train station",
        ]
    );

    /// <summary>The leg with what follows from a service that comes before it.</summary>
    /// <param name="schema">JSON Schema of the capability's arguments.</param>
    public static Leg Follow(Leg leg, JsonElement schema, ServiceTime before)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            return leg;
        }

        foreach (var property in properties.EnumerateObject().Where(property => IsOpen(leg, property)))
        {
            leg = Fill(leg, property, before);
        }

        return leg with
        {
            Missing = [.. leg.Missing.Where(argument => !leg.Args.ContainsKey(argument))],
        };
    }

    private static bool IsOpen(Leg leg, JsonProperty property) =>
        !leg.Args.TryGetValue(property.Name, out var said)
        || (
            Annotation(property, "x-entity") == "place"
            && said.ValueKind == JsonValueKind.Object
            && said.TryGetProperty("words", out var words)
            && !said.TryGetProperty("id", out _)
            && Terminals.Contains(words.GetString() ?? "")
        );

    private static Leg Fill(Leg leg, JsonProperty property, ServiceTime before)
    {
        var entity = Annotation(property, "x-entity");
        return (Annotation(property, "x-follows"), entity) switch
        {
            ("from", _) when before.From is { } place => leg.With(property.Name, place),
            ("to", _) when before.To is { } place => leg.With(property.Name, place),
            ("starts_at", _) => At(leg, property.Name, entity, before.StartsAt),
            ("ends_at", _) => At(leg, property.Name, entity, before.EndsAt),
            _ => leg,
        };
    }

    private static Leg At(Leg leg, string argument, string? entity, DateTimeOffset at) =>
        entity switch
        {
            "date" => leg.With(argument, new DateArgument("", DateOnly.FromDateTime(at.DateTime))),
            "time" => leg.With(argument, new TimeArgument("", TimeOnly.FromDateTime(at.DateTime), null)),
            _ => leg,
        };

    private static string? Annotation(JsonProperty property, string name) =>
        property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty(name, out var value)
            ? value.GetString()
            : null;
}
