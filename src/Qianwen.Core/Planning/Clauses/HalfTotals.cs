using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>一半伯牙绝弦一半花田乌龙，总共20杯; "20 drinks, half lattes half americanos": shares the amount among the halves.</summary>
public static class HalfTotals
{
    /// <summary>The lines of all things, the halves counted.</summary>
    public static List<ItemDraft> Share(IReadOnlyList<CountedThing> things, NumberMatch? total)
    {
        var halves = things.Where(thing => thing.Whole is { Half: true, Quantity: null }).ToList();
        var whole = total ?? Before(things, halves);
        if (halves.Count != 2 || whole is not { Vague: false } number)
        {
            return [.. things.SelectMany(thing => thing.Lines)];
        }
        halves[0].Count(halves[0].Whole with { Quantity = Math.Ceiling(number.Value / 2) });
        halves[1].Count(halves[1].Whole with { Quantity = Math.Floor(number.Value / 2) });
        var counted = total is null
            ? things.Where(thing => thing.Whole.Quantity != number.Value || halves.Contains(thing))
            : things;
        return [.. counted.SelectMany(thing => thing.Lines)];
    }

    private static NumberMatch? Before(IReadOnlyList<CountedThing> things, List<CountedThing> halves) =>
        halves.Count == 2 && things[0].Whole is { Half: false, Quantity: { } quantity }
            ? new NumberMatch(quantity, 0)
            : null;
}
