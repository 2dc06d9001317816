using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Says back what was understood of legs, in the person's own words for each argument.</summary>
internal static class LegSentence
{
    /// <summary>All legs in one sentence.</summary>
    public static string Understood(CapabilityCatalogue catalogue, IReadOnlyList<Leg> legs, string locale)
    {
        var said = legs.Select(leg => One(catalogue, leg, locale));
        return Tongue.Say(locale, $"好的，{string.Join('；', said)}。", $"Got it: {string.Join("; ", said)}.");
    }

    /// <summary>One leg.</summary>
    public static string One(CapabilityCatalogue catalogue, Leg leg, string locale)
    {
        var name = FamilyNames.Of(leg.Family, locale);
        var arguments = catalogue.Family(leg.Family)?.Arguments ?? [];
        var words = arguments
            .Where(argument => leg.Args.ContainsKey(argument.Name))
            .Select(argument => Words(leg.Args[argument.Name]))
            .Where(text => text.Length > 0)
            .Distinct()
            .ToList();
        return words.Count == 0
            ? name
            : Tongue.Say(locale, $"{name}（{string.Join('，', words)}）", $"{name} ({string.Join(", ", words)})");
    }

    private static string Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() ?? "",
            JsonValueKind.Array => string.Join(
                ", ",
                value.EnumerateArray().Select(Words).Where(text => text.Length > 0)
            ),
            JsonValueKind.Object when value.TryGetProperty("words", out var words) => words.GetString() ?? "",
            _ => "",
        };
}
