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
    private readonly FoodFrame _frame = new(turn.Request, turn.Index, turn.Locale);
    private readonly LegDraft _draft = new(legs);
    private ShopRevision Shops => new(turn, _draft);
    private bool _explicit;
    private bool Denied => DecisionWords.Read(turn.Sentence.Spoken) is { Leaning: Leaning.No };

    /// <summary>The changed legs with their evidence; null where the sentence changes nothing.</summary>
    /// <param name="spoken">What was said, without a yes or no before it.</param>
    public OrderDraft? Revise(string spoken)
    {
        var kind = RevisionWords.Read(spoken);
        if (RevisionWords.IsCheaper(spoken) && RankRecogniser.Take(new WorkingText(FoldedText.Of(spoken))) is { } rank)
        {
            Rank(rank);
        }
        if (OrdinalWords.Find(spoken) is { } nth && Single(nth, spoken))
        {
            return _draft.Finish();
        }
        if (Read(spoken).Items is { Items.Count: 0, NotShops: { Count: > 0 } refused })
        {
            Shops.Refuse(refused);
            return _draft.Finish();
        }
        if (kind == RevisionKind.OtherShop)
        {
            var rest = RevisionWords.WithoutShop(spoken);
            Shops.Other(RevisionWords.ShopWords(spoken));
            (spoken, kind) = (rest, RevisionKind.Set);
        }
        if (RevisionWords.IsDouble(spoken))
        {
            _draft.Count(item => item.Quantity * 2, spoken);
        }
        else if (RevisionWords.Fewer(spoken) is { } fewer)
        {
            _draft.Count(item => item.Quantity - fewer, spoken);
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
        return _draft.Finish();
    }

    /// <summary>"make the second one iced": only that one is changed.</summary>
    private bool Single(OrdinalMention nth, string spoken)
    {
        var by = Read(RevisionWords.Matter(nth.Without(spoken)));
        var options = by.Items.LooseOptions.Where(IsKnown).ToList();
        var removes = RevisionWords.Read(spoken) == RevisionKind.Remove && by.Items.IsEmpty;
        if ((options.Count == 0 && by.Items.Items.Count == 0 && !removes) || _draft.Nth(nth.Number) is not { } at)
        {
            return false;
        }
        if (removes)
        {
            _draft.Remove(at);
        }
        else if (by.Items.Items.Count > 0)
        {
            Replace(at, by);
        }
        else
        {
            _draft.Put(at, options.Aggregate(_draft.ItemAt(at), LegEditor.WithOption), spoken);
        }
        return true;
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
        if (
            reading.Items.LooseNumber is { Value: <= int.MaxValue } number
            && (!turn.IsForeign || _explicit || CounterWords.IsAmount(spoken))
        )
        {
            ApplyNumber(kind, (int)number.Value, number.Vague, spoken);
        }
        var left = kind == RevisionKind.Remove && reading.Items.LooseOptions.All(option => !option.Said);
        if (!left || !LeaveOut(spoken))
        {
            foreach (var option in reading.Items.LooseOptions.Where(option => _explicit || IsKnown(option)))
            {
                ApplyOption(option);
            }
        }
        if (reading.Items.Items.Count == 0 && reading.Items.Shops is [var shop, ..])
        {
            Shops.Set(shop);
        }
        SetLimits(reading);
    }

    /// <summary>"half of them hot": read as if the one thing of the order stood before it, counted.</summary>
    private bool Split(string matter)
    {
        if (_draft.Lines is not [(_, var only)])
        {
            return false;
        }
        var (leg, whole) = (_draft.LegOf(only), _draft.ItemAt(only));
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
        _draft.Update(leg, FoodFrame.CheckQuantities(LegEditor.WithItems(leg, items)));
        _draft.Explain(leg, ArgumentNames.Items, matter);
        return true;
    }

    private OrderedItem Resolved(ItemDraft line, Leg leg) => LineResolver.Resolve(Bound(line, leg), turn.Locale).Item;

    private void ApplyLine(RevisionKind kind, ItemDraft line)
    {
        if (turn.IsForeign && !_explicit && !CounterReading.IsOrdered(line))
        {
            return;
        }
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
            _draft.Put(new ItemAddress(leg.Id, at), Merge(existing, line, quantity), line.QuantityWords);
        }
        else if (line.Match is not null || kind == RevisionKind.Add || FoodWords.IsIn(FoldedText.Of(line.Words).Text))
        {
            var replaces =
                kind == RevisionKind.Set
                && items.Count == 1
                && (_explicit || (!affirmed && (!turn.IsForeign || Denied)));
            var kept = replaces && line.Quantity is null ? item with { Quantity = items[0].Quantity } : item;
            _draft.Update(leg, LegEditor.WithItems(leg, replaces ? [kept] : [.. items, item]));
            _draft.Explain(leg, ArgumentNames.Items, line.Words);
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
            _draft.Put(new ItemAddress(leg.Id, 0), LegEditor.WithOption(first, wish), words);
        }
    }

    /// <summary>"I don't want ice" is "no ice" where ice is no line of the order.</summary>
    private bool LeaveOut(string spoken)
    {
        var matter = RevisionWords.Matter(spoken);
        var left = Read($"{(Characters.HasHan(matter) ? "不要" : "no ")}{matter}").Items;
        var options = left.LooseOptions.Where(option => option is { Group: not OptionWish.Other, Said: true }).ToList();
        if (left.Items.Count > 0)
        {
            return false;
        }
        options.ForEach(ApplyOption);
        return options.Count > 0;
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
        return _draft.Legs.FirstOrDefault(leg => LegEditor.Items(leg).Any(other => LegEditor.SameThing(other, item)))
            ?? _draft.Legs[0];
    }

    private ItemAddress? Target(string words)
    {
        var line = Read(words).Items.Items is [var first, ..] ? LineResolver.Resolve(first, turn.Locale).Item : null;
        var all = _draft.Lines;
        var found = all.FindIndex(pair => line is not null && LegEditor.SameThing(pair.Item, line));
        words = RevisionWords.WithoutQuantifier(words);
        if (found < 0)
        {
            found = all.FindIndex(pair => pair.Item.Words.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase));
        }
        return found >= 0 ? all[found].At : null;
    }

    private void Replace(ItemAddress at, OrderReading by)
    {
        var old = _draft.ItemAt(at);
        if (by.Items.Items is [var line, ..])
        {
            var item = OfTheSame(old, LineResolver.Resolve(Bound(line, _draft.LegOf(at)), turn.Locale).Item);
            _draft.Put(at, line.Quantity is null ? item with { Quantity = old.Quantity } : item, line.Words);
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
            _draft.Put(at, changed, "");
        }
    }

    /// <summary>"the chicken burritos to beef" makes beef burritos of them, not beef.</summary>
    private static OrderedItem OfTheSame(OrderedItem old, OrderedItem item)
    {
        var head = old.Words.Trim().LastIndexOf(' ');
        return head > 0 && item.Ids.Count == 0 && !item.Words.Contains(' ') && Toppings.In(item.Words) is [_]
            ? item with
            {
                Words = item.Words + old.Words[head..],
                Name = item.Words + old.Words[head..],
            }
            : item;
    }

    /// <summary>去掉一杯拿铁 of three leaves two; without an amount, or with all of it, nothing is left.</summary>
    private void Reduce(OrderedItem? existing, ItemAddress at, ItemDraft line)
    {
        if (existing is not null && line.Quantity is { } fewer && fewer < existing.Quantity)
        {
            _draft.Put(at, existing with { Quantity = existing.Quantity - (int)fewer }, line.QuantityWords);
        }
        else if (existing is not null)
        {
            _draft.Remove(at);
        }
    }

    private void ApplyNumber(RevisionKind kind, int number, bool vague, string spoken)
    {
        var more = kind == RevisionKind.Add || RevisionWords.IsOneMore(spoken);
        if (!vague)
        {
            _draft.Count(
                item =>
                    more ? item.Quantity + number
                    : kind == RevisionKind.Remove ? item.Quantity - number
                    : number,
                spoken
            );
        }
    }

    private void ApplyOption(OptionWish option)
    {
        var named = option.Said ? Target(option.Words) : null;
        if (named is not null && option.Exclude)
        {
            _draft.Remove(named);
            return;
        }
        foreach (var leg in _draft.Legs.ToList())
        {
            var drinksOnly =
                OptionGroups.IsForDrinks(option.Group)
                && LegEditor.Items(leg).Any(item => FoodWords.IsDrink(item.Name));
            _draft.Update(
                leg,
                LegEditor.EachItem(
                    leg,
                    item => drinksOnly && !FoodWords.IsDrink(item.Name) ? item : LegEditor.WithOption(item, option)
                )
            );
            _draft.Explain(leg, ArgumentNames.Items, option.Words);
        }
    }

    private void Rank((string Rank, string Words) rank)
    {
        foreach (var leg in _draft.Legs.ToList())
        {
            _draft.Update(leg, leg.With(ArgumentNames.Rank, rank.Rank));
            _draft.Explain(leg, ArgumentNames.Rank, rank.Words);
        }
    }

    private void SetLimits(OrderReading reading)
    {
        foreach (var leg in _draft.Legs.ToList())
        {
            var limited = _frame.WithLimits(leg, reading, out var why);
            if (why.Count > 0)
            {
                _draft.Update(leg, limited);
                _draft.Explain(why);
            }
        }
    }
}
