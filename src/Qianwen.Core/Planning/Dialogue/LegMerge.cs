using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Puts what an answer said on top of what was known of a leg.</summary>
public static class LegMerge
{
    /// <summary>The made leg, with the address, limits and note of the known one where the answer said nothing of them.</summary>
    public static Leg Onto(Leg known, Leg made, OrderReading reading)
    {
        var arguments = known.Args.ToDictionary(pair => pair.Key, pair => pair.Value);
        var keepsAddress = reading.Address is null && known.Args.ContainsKey(ArgumentNames.Address);
        foreach (var (argument, value) in made.Args)
        {
            if (argument != ArgumentNames.Address || !keepsAddress)
            {
                arguments[argument] = value;
            }
        }
        arguments.Remove(ArgumentNames.Quantity);
        var address = keepsAddress
            ? known.Missing.Where(argument => argument == ArgumentNames.Address)
            : made.Missing.Where(argument => argument == ArgumentNames.Address);
        return made with
        {
            Args = new SortedDictionary<string, System.Text.Json.JsonElement>(arguments, StringComparer.Ordinal),
            Missing = [.. made.Missing.Where(argument => argument != ArgumentNames.Address), .. address],
        };
    }

    /// <summary>
    /// True for a bare list ("2 cokes") said to somebody else than us: it comes on top of what was named before. A whole order, or a
    /// word of change, takes its place.
    /// </summary>
    public static bool IsMore(TurnContext turn) =>
        turn.IsForeign && !turn.Sentence.Asked && RevisionWords.Read(turn.Sentence.Spoken) is null;

    /// <summary>The order on top of the legs there are: new things come to the ones of the same shop, other legs stay.</summary>
    public static PlanResult Besides(IReadOnlyList<Leg> known, PlanResult order)
    {
        var legs = known.ToList();
        foreach (var made in order.Legs)
        {
            var at = legs.FindIndex(leg =>
                leg.Family == made.Family
                && leg.Op == made.Op
                && (!made.Args.ContainsKey(ArgumentNames.Merchant) || Shop(leg) == Shop(made))
            );
            if (at < 0)
            {
                legs.Add(made with { Id = $"leg-{legs.Count + 1}" });
                continue;
            }
            var items = LegEditor.Items(legs[at]).ToList();
            foreach (var item in LegEditor.Items(made))
            {
                var same = items.FindIndex(other => LegEditor.SameThing(other, item));
                if (same < 0)
                {
                    items.Add(item);
                }
                else
                {
                    items[same] = item;
                }
            }
            legs[at] = LegEditor.WithItems(legs[at], items) with
            {
                Missing = [.. legs[at].Missing.Where(name => name != ArgumentNames.Items)],
            };
        }
        return order with { Legs = legs };
    }

    private static string? Shop(Leg leg) => leg.Get<EntityReference>(ArgumentNames.Merchant)?.Name;
}
