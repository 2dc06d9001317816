using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>The legs of an order while they are changed, with the words that changed them.</summary>
public sealed class LegDraft(IReadOnlyList<Leg> legs)
{
    private readonly List<PlanEvidence> _why = [];
    private List<Leg> _legs = [.. legs];
    private bool _changed;

    /// <summary>The legs as they are now.</summary>
    public IReadOnlyList<Leg> Legs => _legs;

    /// <summary>All lines, with their places.</summary>
    public List<(OrderedItem Item, ItemAddress At)> Lines =>
        [
            .. _legs.SelectMany(leg =>
                LegEditor.Items(leg).Select((item, i) => (Item: item, At: new ItemAddress(leg.Id, i)))
            ),
        ];

    /// <summary>The changed legs; null where nothing was changed.</summary>
    public OrderDraft? Finish() => _changed ? new OrderDraft(_legs, _why) : null;

    /// <summary>Remembers evidence that was found elsewhere.</summary>
    public void Explain(IReadOnlyList<PlanEvidence> why) => _why.AddRange(why);

    /// <summary>The line at a place.</summary>
    public OrderedItem ItemAt(ItemAddress at) => LegEditor.Items(LegOf(at))[at.Line];

    /// <summary>The leg of a place.</summary>
    public Leg LegOf(ItemAddress at) => _legs.Single(leg => leg.Id == at.LegId);

    /// <summary>Takes a line away, and its leg with the last one; the only line of all stays.</summary>
    public void Remove(ItemAddress? at)
    {
        if (at is not { } place)
        {
            return;
        }
        var leg = LegOf(place);
        var left = LegEditor.Items(leg).Where((_, i) => i != place.Line).ToList();
        if (left.Count > 0)
        {
            Update(leg, LegEditor.WithItems(leg, left));
            Explain(leg, ArgumentNames.Items, "");
        }
        else if (_legs.Count > 1)
        {
            _legs.Remove(leg);
            _changed = true;
        }
    }

    /// <summary>Counts all lines anew, where they have the same amount.</summary>
    public void Count(Func<OrderedItem, int> quantity, string words)
    {
        var items = _legs.SelectMany(LegEditor.Items).ToList();
        if (items.Count == 0 || items.Select(item => item.Quantity).Distinct().Count() > 1)
        {
            return;
        }
        foreach (var leg in _legs.ToList())
        {
            var counted = LegEditor.EachItem(
                leg,
                item => item with { Quantity = quantity(item), QuantityStated = true }
            );
            Update(leg, FoodFrame.CheckQuantities(counted));
            Explain(leg, $"{ArgumentNames.Items}[0].quantity", words);
        }
    }

    /// <summary>Puts a line in the place of another.</summary>
    public void Put(ItemAddress at, OrderedItem item, string words)
    {
        var leg = LegOf(at);
        var items = LegEditor.Items(leg).Select((other, i) => i == at.Line ? item : other).ToList();
        Update(leg, FoodFrame.CheckQuantities(LegEditor.WithItems(leg, items)));
        Explain(leg, ArgumentNames.Items, words);
    }

    /// <summary>Puts a leg in the place of another.</summary>
    public void Update(Leg old, Leg leg)
    {
        _legs = [.. _legs.Select(other => other.Id == old.Id ? leg : other)];
        _changed = true;
    }

    /// <summary>Remembers the words that changed an argument.</summary>
    public void Explain(Leg leg, string argument, string words) =>
        _why.Add(new PlanEvidence(leg.Id, argument, words, "revision"));

    /// <summary>
    /// The place of the n-th thing: a line where there are several, else one of the only line, which is set apart.
    /// </summary>
    /// <param name="number">From 1; 0 for the last.</param>
    public ItemAddress? Nth(int number)
    {
        var lines = Lines;
        if (lines.Count > 1)
        {
            var at = number == 0 ? lines.Count - 1 : number - 1;
            return at < lines.Count ? lines[at].At : null;
        }
        if (lines is not [var (item, place)] || number > item.Quantity || item.Quantity == 1)
        {
            return lines is [var (_, only)] && number <= 1 ? only : null;
        }
        var leg = LegOf(place);
        var split = LegEditor.WithItems(leg, [item with { Quantity = item.Quantity - 1 }, item with { Quantity = 1 }]);
        _legs = [.. _legs.Select(other => other.Id == leg.Id ? split : other)];
        return place with { Line = 1 };
    }
}
