using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>一半伯牙绝弦一半花田乌龙，总共20杯; "20 drinks, half lattes half americanos": shares the amount among the halves.</summary>
public static class HalfTotals
{
    /// <summary>The lines of all things, the halves counted.</summary>
    public static List<ItemDraft> Share(IReadOnlyList<CountedThing> things, NumberMatch? total)
    {
        var halves = things.Where(thing => thing.Whole is { Half: true, Quantity: null }).ToList();
        if (things is [{ Whole: { Half: true, Quantity: 1 } one }, { Whole: { Half: true, Quantity: null } other }])
        {
            return [Together(one, other)];
        }
        var whole = total ?? Before(things, halves);
        if (halves.Count != 2 || whole is not { Vague: false } number)
        {
            return [.. things.SelectMany(thing => thing.Lines)];
        }
        if (number.Value == 1 && things.Count == 2)
        {
            return [Together(halves[0].Whole, halves[1].Whole)];
        }
        halves[0].Count(halves[0].Whole with { Quantity = Math.Ceiling(number.Value / 2) });
        halves[1].Count(halves[1].Whole with { Quantity = Math.Floor(number.Value / 2) });
        var counted = total is null
            ? things.Where(thing => thing.Whole.Quantity != number.Value || halves.Contains(thing))
            : things;
        return [.. counted.SelectMany(thing => thing.Lines)];
    }

    /// <summary>"one half pepperoni half mushroom pizza" is one, of both.</summary>
    private static ItemDraft Together(ItemDraft first, ItemDraft second)
    {
        var head = second.Words[(second.Words.LastIndexOf(' ') + 1)..];
        string[] of = [first.Words, second.Words.Length > head.Length ? second.Words[..^head.Length].Trim() : head];
        return second with
        {
            Words = $"{first.Words} {second.Words}",
            Match = null,
            Half = false,
            Quantity = 1,
            Options =
            [
                .. first.Options,
                .. second.Options,
                .. of.Select(words => new OptionWish(words, OptionWish.Other, words, Said: false)),
            ],
        };
    }

    private static NumberMatch? Before(IReadOnlyList<CountedThing> things, List<CountedThing> halves) =>
        halves.Count == 2 && things[0].Whole is { Half: false, Quantity: { } quantity }
            ? new NumberMatch(quantity, 0)
            : null;
}
