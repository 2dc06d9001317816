using System.Text.Json;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Finds words of a proposal that the person never said: translated, corrected or invented.</summary>
public static class SaidOrNot
{
    private static readonly HashSet<string> WordProperties = ["words", "quantity_words", "size"];

    /// <summary>Those words, each once.</summary>
    public static IReadOnlyList<string> Unsaid(ProposedPlan proposed, PersonWords person) =>
        [
            .. proposed
                .Legs.Where(leg => !person.Asked(leg.Words))
                .Select(leg => leg.Words)
                .Concat(
                    proposed
                        .Legs.SelectMany(leg => leg.Args.Values)
                        .SelectMany(Words)
                        .Where(words => !person.Said(words))
                )
                .Distinct(),
        ];

    private static IEnumerable<string> Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Words),
            JsonValueKind.Object => value
                .EnumerateObject()
                .SelectMany(property =>
                    property.Value.ValueKind == JsonValueKind.Array ? Words(property.Value)
                    : WordProperties.Contains(property.Name)
                    && property.Value is { ValueKind: JsonValueKind.String } text
                        ? [text.GetString()!]
                    : []
                ),
            _ => [],
        };
}
