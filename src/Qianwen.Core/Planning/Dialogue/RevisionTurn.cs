using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Changes the legs of an open proposal, or of a job that is still quoted, as a sentence says.</summary>
/// <param name="turn">The turn.</param>
/// <param name="legs">What is changed.</param>
/// <param name="affirmed">True where a yes stands before: then another thing is added and replaces nothing.</param>
public sealed class RevisionTurn(TurnContext turn, IReadOnlyList<Leg> legs, bool affirmed = false)
{
    private readonly List<PlanEvidence> _why = [];
    private readonly FoodFrame _frame = new(turn.Request, turn.Index, turn.Locale);
    private List<Leg> _legs = [.. legs];
    private bool _changed;
    private bool _explicit;

    /// <summary>The changed legs with their evidence; null where the sentence changes nothing.</summary>
    /// <param name="spoken">What was said, without a yes or no before it.</param>
    public OrderDraft? Revise(string spoken)
    {
        var kind = RevisionWords.Read(spoken);
        if (RevisionWords.IsCheaper(spoken) && RankRecogniser.Take(new WorkingText(FoldedText.Of(spoken))) is { } rank)
        {
            Rank(rank);
        }
        if (kind == RevisionKind.OtherShop)
        {
            var rest = RevisionWords.WithoutShop(spoken);
            OtherShop(RevisionWords.ShopWords(spoken));
            (spoken, kind) = (rest, RevisionKind.Set);
        }
        if (RevisionWords.IsDouble(spoken))
        {
            Count(item => item.Quantity * 2, spoken);
        }
        else if (RevisionWords.Fewer(spoken) is { } fewer)
        {
            Count(item => item.Quantity - fewer, spoken);
        }
        else if (kind == RevisionKind.Replace && RevisionWords.Swap(spoken) is { } swap && Target(swap.Old) is { } old)
        {
            Replace(old, Read(swap.New));
        }
        else
        {
            _explicit = kind is not null;
            Apply(kind ?? RevisionKind.Set, Read(RevisionWords.Matter(spoken)), spoken);
        }
        return _changed ? new OrderDraft(_legs, _why) : null;
    }

    private OrderReading Read(string text) =>
        new SentenceReader(turn.Index, turn.Request.Profile).Read(text, turn.Request.Now, answering: true).Order;

    private void Apply(RevisionKind kind, OrderReading reading, string spoken)
    {
        var parts = RevisionWords.Parts(RevisionWords.Matter(spoken));
        if ((reading.Items.Parts || Read(parts).Items.Parts) && Split(parts))
        {
            return;
        }
        foreach (var line in reading.Items.Items)
        {
            ApplyLine(kind, line);
        }
        if (reading.Items.LooseNumber is { } number)
        {
            ApplyNumber(kind, (int)number.Value, number.Vague, spoken);
        }
        foreach (var option in reading.Items.LooseOptions.Where(option => _explicit || IsKnown(option)))
        {
            ApplyOption(option);
        }
        if (reading.Items.Items.Count == 0 && reading.Items.Shops is [var shop, ..])
        {
            SetShop(shop);
        }
        SetLimits(reading);
    }

    /// <summary>"half of them hot": read as if the one thing of the order stood before it, counted.</summary>
    private bool Split(string matter)
    {
        var all = _legs.SelectMany(leg => LegEditor.Items(leg).Select((_, i) => new ItemAddress(leg.Id, i))).ToList();
        if (all is not [var only])
        {
            return false;
        }
        var (leg, whole) = (LegOf(only), ItemAt(only));
        var parts = Read($"{whole.Quantity} {whole.Words}, {matter}").Items.Items;
        if (
            parts.Count < 2
            || parts.Sum(part => part.Quantity ?? 1) != whole.Quantity
            || parts.Any(part => !LegEditor.SameThing(Resolved(part, leg), whole))
        )
        {
            return false;
        }
        var items = parts.Select(part => Merge(whole, part, (int)(part.Quantity ?? 1))).ToList();
        Update(leg, FoodFrame.CheckQuantities(LegEditor.WithItems(leg, items)));
        Explain(leg, ArgumentNames.Items, matter);
        return true;
    }

    private OrderedItem Resolved(ItemDraft line, Leg leg) => LineResolver.Resolve(Bound(line, leg), turn.Locale).Item;

    private void ApplyLine(RevisionKind kind, ItemDraft line)
    {
        var leg = LegFor(line);
        var item = LineResolver.Resolve(Bound(line, leg), turn.Locale).Item;
        var items = LegEditor.Items(leg);
        var at = items.ToList().FindIndex(other => LegEditor.SameThing(other, item));
        var existing = at >= 0 ? items[at] : null;
        if (kind == RevisionKind.Remove)
        {
            Reduce(existing, new ItemAddress(leg.Id, at), line);
        }
        else if (existing is not null)
        {
            var quantity =
                kind == RevisionKind.Add ? existing.Quantity + item.Quantity
                : line.Quantity is null ? existing.Quantity
                : item.Quantity;
            Put(new ItemAddress(leg.Id, at), Merge(existing, line, quantity), line.QuantityWords);
        }
        else if (line.Match is not null || kind == RevisionKind.Add || FoodWords.IsIn(FoldedText.Of(line.Words).Text))
        {
            var replaces = kind == RevisionKind.Set && items.Count == 1 && (_explicit || !affirmed);
            var kept = replaces && line.Quantity is null ? item with { Quantity = items[0].Quantity } : item;
            Update(leg, LegEditor.WithItems(leg, replaces ? [kept] : [.. items, item]));
            Explain(leg, ArgumentNames.Items, line.Words);
        }
        else if (_explicit)
        {
            ApplyUnknown(leg, line.Words);
        }
    }

    /// <summary>"make it gluten free": words no vocabulary knows are a wish about the first thing.</summary>
    private void ApplyUnknown(Leg leg, string words)
    {
        if (LegEditor.Items(leg) is [var first, ..])
        {
            var wish = new OptionWish(words, OptionWish.Other, words, Said: false);
            Put(new ItemAddress(leg.Id, 0), LegEditor.WithOption(first, wish), words);
        }
    }

    private static bool IsKnown(OptionWish option) => option.Group != OptionWish.Other || option.Said;

    private static OrderedItem Merge(OrderedItem existing, ItemDraft line, int quantity)
    {
        var extra =
            line.Extra.Length > 0
                ? [new OptionWish(line.Extra, OptionWish.Other, line.Extra, Said: false)]
                : Array.Empty<OptionWish>();
        return line.Options.Concat(extra).Aggregate(existing with { Quantity = quantity }, LegEditor.WithOption);
    }

    private ItemDraft Bound(ItemDraft line, Leg leg)
    {
        if (line.Shop is not null || leg.Get<EntityReference>(ArgumentNames.Merchant) is not { Id: { } id } merchant)
        {
            return line;
        }
        var shops = turn.Index.ById(EntityKind.Merchant, id);
        var bound = line with { Shop = new ShopMention(merchant.Words, shops, null) };
        return LineResolver.Resolve(bound, turn.Locale).Elsewhere.Count > 0 ? line : bound;
    }

    /// <summary>The leg that has the thing, else the first.</summary>
    private Leg LegFor(ItemDraft line)
    {
        var item = LineResolver.Resolve(line, turn.Locale).Item;
        return _legs.Find(leg => LegEditor.Items(leg).Any(other => LegEditor.SameThing(other, item))) ?? _legs[0];
    }

    private ItemAddress? Target(string words)
    {
        var line = Read(words).Items.Items is [var first, ..] ? LineResolver.Resolve(first, turn.Locale).Item : null;
        var all = _legs
            .SelectMany(leg => LegEditor.Items(leg).Select((item, i) => (Item: item, At: new ItemAddress(leg.Id, i))))
            .ToList();
        var found = all.FindIndex(pair => line is not null && LegEditor.SameThing(pair.Item, line));
        if (found < 0)
        {
            found = all.FindIndex(pair => pair.Item.Words.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
        }
        return found >= 0 ? all[found].At : null;
    }

    private OrderedItem ItemAt(ItemAddress at) => LegEditor.Items(LegOf(at))[at.Line];

    private Leg LegOf(ItemAddress at) => _legs.Single(leg => leg.Id == at.LegId);

    private void Replace(ItemAddress at, OrderReading by)
    {
        var old = ItemAt(at);
        if (by.Items.Items is [var line, ..])
        {
            var item = LineResolver.Resolve(Bound(line, LegOf(at)), turn.Locale).Item;
            Put(at, line.Quantity is null ? item with { Quantity = old.Quantity } : item, line.Words);
            return;
        }
        var changed = by.Items.LooseOptions.Aggregate(old, LegEditor.WithOption);
        var number = by.Items.LooseNumber;
        if (number is { Vague: false } stated)
        {
            changed = changed with { Quantity = (int)stated.Value, QuantityStated = true };
        }
        if (changed != old)
        {
            Put(at, changed, "");
        }
    }

    /// <summary>去掉一杯拿铁 of three leaves two; without an amount, or with all of it, nothing is left.</summary>
    private void Reduce(OrderedItem? existing, ItemAddress at, ItemDraft line)
    {
        if (existing is not null && line.Quantity is { } fewer && fewer < existing.Quantity)
        {
            Put(at, existing with { Quantity = existing.Quantity - (int)fewer }, line.QuantityWords);
        }
        else if (existing is not null)
        {
            Remove(at);
        }
    }

    private void Remove(ItemAddress? at)
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

    private void ApplyNumber(RevisionKind kind, int number, bool vague, string spoken)
    {
        var more = kind == RevisionKind.Add || RevisionWords.IsOneMore(spoken);
        if (!vague)
        {
            Count(
                item =>
                    more ? item.Quantity + number
                    : kind == RevisionKind.Remove ? item.Quantity - number
                    : number,
                spoken
            );
        }
    }

    private void Count(Func<OrderedItem, int> quantity, string words)
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

    private void ApplyOption(OptionWish option)
    {
        var named = option.Said ? Target(option.Words) : null;
        if (named is not null && option.Exclude)
        {
            Remove(named);
            return;
        }
        foreach (var leg in _legs.ToList())
        {
            var drinksOnly =
                OptionGroups.IsForDrinks(option.Group)
                && LegEditor.Items(leg).Any(item => FoodWords.IsDrink(item.Name));
            Update(
                leg,
                LegEditor.EachItem(
                    leg,
                    item => drinksOnly && !FoodWords.IsDrink(item.Name) ? item : LegEditor.WithOption(item, option)
                )
            );
            Explain(leg, ArgumentNames.Items, option.Words);
        }
    }

    private void OtherShop(string words)
    {
        foreach (var leg in _legs.ToList())
        {
            var shop = leg.Get<EntityReference>(ArgumentNames.Merchant) ?? new EntityReference(words, null, words);
            var unwanted = leg.Get<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant) ?? [];
            var freed = LegEditor.Without(leg, ArgumentNames.Merchant);
            freed = LegEditor.EachItem(freed, item => AnyShop.Of(item, turn.Index));
            Update(leg, freed.With<IReadOnlyList<EntityReference>>(ArgumentNames.NotMerchant, [.. unwanted, shop]));
            Explain(leg, ArgumentNames.NotMerchant, words);
        }
    }

    private void SetShop(ShopMention shop)
    {
        foreach (var leg in _legs.ToList())
        {
            var entity = shop.Entities.Count > 0 ? shop.Entities[0] : null;
            var reference = new EntityReference(
                shop.Words,
                entity?.Id,
                entity?.Entry.Name.In(turn.Locale) ?? shop.Words,
                entity?.ProviderId
            );
            var moved = LegEditor.EachItem(leg, item => AnyShop.In(item, entity, turn.Index, turn.Locale));
            var known = LegEditor.Known(moved.With(ArgumentNames.Merchant, reference), ArgumentNames.Merchant);
            Update(leg, entity is null ? known with { Missing = [ArgumentNames.Merchant, .. known.Missing] } : known);
            Explain(leg, ArgumentNames.Merchant, shop.Words);
        }
    }

    private void Rank((string Rank, string Words) rank)
    {
        foreach (var leg in _legs.ToList())
        {
            Update(leg, leg.With(ArgumentNames.Rank, rank.Rank));
            Explain(leg, ArgumentNames.Rank, rank.Words);
        }
    }

    private void SetLimits(OrderReading reading)
    {
        foreach (var leg in _legs.ToList())
        {
            var limited = _frame.WithLimits(leg, reading, out var why);
            if (why.Count > 0)
            {
                Update(leg, limited);
                _why.AddRange(why);
            }
        }
    }

    private void Put(ItemAddress at, OrderedItem item, string words)
    {
        var leg = LegOf(at);
        var items = LegEditor.Items(leg).Select((other, i) => i == at.Line ? item : other).ToList();
        Update(leg, FoodFrame.CheckQuantities(LegEditor.WithItems(leg, items)));
        Explain(leg, ArgumentNames.Items, words);
    }

    private void Update(Leg old, Leg leg)
    {
        _legs = [.. _legs.Select(other => other.Id == old.Id ? leg : other)];
        _changed = true;
    }

    private void Explain(Leg leg, string argument, string words) =>
        _why.Add(new PlanEvidence(leg.Id, argument, words, "revision"));
}
