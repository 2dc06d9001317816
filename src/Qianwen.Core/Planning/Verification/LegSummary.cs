using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Verification;

/// <summary>Says verified legs back to the person, in the person's own words.</summary>
public sealed class LegSummary(PlanRequest request, string locale)
{
    /// <summary>All legs in one sentence.</summary>
    public string Understood(IReadOnlyList<Leg> legs) =>
        Tongue.Say(locale, $"好的，{All(legs)}。", $"Got it: {All(legs)}.");

    private string All(IReadOnlyList<Leg> legs) => string.Join(Tongue.Say(locale, "；", "; "), legs.Select(One));

    private string One(Leg leg)
    {
        if (leg.Family == CapabilityFamilies.FoodDelivery && leg.Args.ContainsKey(ArgumentNames.Items))
        {
            return new OrderSentence(EntityIndex.Of(request.Registry), locale).Orders([leg]);
        }
        var said = leg.Args.Values.SelectMany(Words).Distinct().ToList();
        var name = FamilyNames.Of(leg.Family, locale);
        return said.Count == 0
            ? name
            : Tongue.Say(locale, $"{name}（{string.Join('，', said)}）", $"{name} ({string.Join(", ", said)})");
    }

    private static IEnumerable<string> Words(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Words),
            JsonValueKind.Object when value.Text("words") is { } words => [words],
            _ => [],
        };
}
