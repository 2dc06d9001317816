using System.Text.Json;
using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>
/// "A taxi between the two": what goes from one of the places that were spoken of to the other, from the earlier one to the later one
/// where nothing says which of them is left.
/// </summary>
internal static partial class BetweenPlaces
{
    /// <summary>Fills where it starts and where it goes; nothing where it does not run between two places of earlier legs.</summary>
    /// <param name="catalogue">How the families are spoken of.</param>
    /// <param name="text">What was said of it.</param>
    /// <param name="family">Its family.</param>
    /// <param name="before">The legs before it.</param>
    /// <param name="arguments">Its arguments so far.</param>
    /// <returns>The legs it waits for.</returns>
    public static IReadOnlyList<string> Fill(
        CapabilityCatalogue catalogue,
        string text,
        FamilySpec family,
        IReadOnlyList<Leg> before,
        SortedDictionary<string, JsonElement> arguments
    )
    {
        var from = family.Of(ArgumentType.Place).FirstOrDefault(place => place.Role is "pickup" or "origin");
        var to = family.Of(ArgumentType.Place).FirstOrDefault(place => place.Role is "dropoff" or "destination");
        if (from is null || to is null || !Both().IsMatch(text))
        {
            return [];
        }
        var places = before
            .Select(leg => (Leg: leg, Place: PlaceOf(catalogue, leg)))
            .Where(pair => pair.Place is not null)
            .TakeLast(2)
            .ToList();
        if (places is not [var first, var second])
        {
            return [];
        }
        var left = Words(arguments, from.Name) ?? Left().Match(text).Groups["what"].Value;
        if (Refers(catalogue, second.Leg, left))
        {
            (first, second) = (second, first);
        }
        arguments[from.Name] = first.Place!.Value;
        arguments[to.Name] = second.Place!.Value;
        return [first.Leg.Id, second.Leg.Id];
    }

    /// <summary>Where a leg takes place: the name of a house, else a place.</summary>
    private static JsonElement? PlaceOf(CapabilityCatalogue catalogue, Leg leg) =>
        catalogue
            .Family(leg.Family)
            ?.Arguments.Where(argument =>
                argument is { Type: ArgumentType.Name or ArgumentType.Place, Role: not ("origin" or "pickup") }
                && leg.Args.TryGetValue(argument.Name, out var value)
                && value.ValueKind == JsonValueKind.Object
            )
            .OrderBy(argument => argument.Type == ArgumentType.Place)
            .Select(argument => (JsonElement?)leg.Args[argument.Name])
            .FirstOrDefault();

    private static bool Refers(CapabilityCatalogue catalogue, Leg leg, string words) =>
        words.Length > 0
        && catalogue
            .Family(leg.Family)!
            .Arguments.SelectMany(argument => argument.Refers)
            .Any(refer => FoldedText.Of(refer).Text.EndsWith(FoldedText.Of(words).Text, StringComparison.Ordinal));

    private static string? Words(SortedDictionary<string, JsonElement> arguments, string name) =>
        arguments.TryGetValue(name, out var value)
        && value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty("words", out var words)
            ? words.GetString()
            : null;

    [GeneratedRegex(
        @"\bbetween (?:the )?(?:two|both|them|these|those|places|locations|hotel and|restaurant and|attraction and)\b|\bfrom one to the other\b|两(?:地|处|头|边|者|个地方|个地点)(?:之间|往返|来回)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Both();

    [GeneratedRegex(
        @"\b(?:leave|leaving|depart(?:ing)?(?: from)?|from) (?:the |my |our )?(?<what>\w+)|离开(?<what>[\u4e00-\u9fff]{2})|从(?<what>[\u4e00-\u9fff]{2})(?:出发|走)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Left();
}
