using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>Puts segments together to the lines of an order: which options belong to which line, and how groups are split.</summary>
public sealed class LineAssembler(WorkingText text, bool asked)
{
    private readonly List<CountedThing> _things = [];
    private readonly List<ShopMention> _shops = [];
    private readonly List<OptionWish> _loose = [];
    private readonly List<string> _leftovers = [];
    private readonly List<CountedThing> _group = [];
    private List<CountedThing> _targets = [];
    private bool _groupClosed;
    private NumberMatch? _looseNumber;
    private bool _parts;
    private bool _unplaced;
    private bool _unnamed;
    private NumberMatch? _ofAnything;
    private readonly List<Segment> _pending = [];
    private readonly List<ShopMention> _refused = [];

    /// <summary>Adds the next segment.</summary>
    public void Add(Segment segment)
    {
        if (segment.Shop is { } shop && !_shops.Exists(other => other.Words == shop.Words))
        {
            _shops.Add(shop);
        }
        if (segment.NotShop is { } refused)
        {
            _refused.Add(refused);
        }
        if (segment.Head is not null)
        {
            AddThing(segment);
        }
        else if (segment.Number is not null || segment.Half || segment.Rest)
        {
            AddAmount(segment);
        }
        else
        {
            AddOptions(segment);
        }
    }

    /// <summary>The finished list.</summary>
    public ItemList Finish()
    {
        var lines = Doubted(LineSorting.Keep(HalfTotals.Share([.. _things], _looseNumber)));
        if (_unnamed)
        {
            lines.RemoveAll(line => line is { Match: null, Quantity: null });
        }
        var bound = lines.Select((line, i) => line.Shop is null ? line with { Shop = ShopFor(lines, i) } : line);
        return new ItemList(
            [.. bound],
            _shops,
            _loose,
            _looseNumber ?? (lines.Count == 0 ? _ofAnything : null),
            _leftovers,
            _parts,
            _refused
        );
    }

    /// <summary>An amount that is neither that of a line nor the sum of all makes the last line doubtful: it has to be asked.</summary>
    private List<ItemDraft> Doubted(List<ItemDraft> lines)
    {
        var stated = _looseNumber?.Value;
        var fits =
            stated is not null
            && (
                lines.Sum(line => line.Quantity ?? 1) == stated
                || lines.Exists(line => line.Quantity == stated)
                || _things.Exists(thing => thing.Whole.Quantity == stated)
            );
        return _unplaced && !fits && lines.Count > 0 ? [.. lines.SkipLast(1), lines[^1] with { Vague = true }] : lines;
    }

    private ShopMention? ShopFor(List<ItemDraft> lines, int line) =>
        _shops.Count <= 1
            ? _shops.FirstOrDefault()
            : lines.Take(line).LastOrDefault(other => other.Shop is not null)?.Shop
                ?? lines.Skip(line).FirstOrDefault(other => other.Shop is not null)?.Shop;

    private void AddThing(Segment segment)
    {
        var words = text.Words(segment.Head!.Value);
        if (segment.Alternative && _things.Count > 0)
        {
            return;
        }
        if (Describes(segment, words))
        {
            return;
        }
        if (segment is { Thing: null, Number: not null } && SaidThings.IsPlace(words))
        {
            (_looseNumber, _unplaced) = (segment.Number, true);
            return;
        }
        if (
            segment.Thing is null
            && (
                GenericThings.Contains(words) && !SaidThings.IsServed(segment, words)
                || (segment.Number is null && !IsThing(words))
            )
        )
        {
            _leftovers.Add(words);
            _unnamed |= segment.Number is not null;
            _ofAnything ??= segment.Number;
            return;
        }
        if (segment.Corrects && _things.Count > 0)
        {
            Correct(_things[^1], segment, words);
            return;
        }
        Add(Counted(segment, words), segment);
    }

    /// <summary>Words that say of a thing named before how it is to be: half of a pizza, what is added, 粥别放葱, "one decaf".</summary>
    private bool Describes(Segment segment, string words)
    {
        var wish = new OptionWish(words, OptionWish.Other, words, Said: false);
        if (
            segment is { Half: true, Number: null }
            && _things is [.., { Whole: { Half: false, Quantity: null or 1 } } one]
        )
        {
            one.Apply(wish, lastPartOnly: false);
            return true;
        }
        if (SaidThings.IsAdded(text, segment, words, _targets))
        {
            segment.Options.Insert(0, wish);
            segment.Options.ForEach(option => _targets.ForEach(thing => thing.Apply(option, lastPartOnly: true)));
            return true;
        }
        if (Mentioned(segment, words) is { Count: > 0 } mentioned)
        {
            segment.Options.ForEach(option => mentioned.ForEach(thing => thing.Apply(option, lastPartOnly: false)));
            return true;
        }
        if (!IsVariant(segment, words))
        {
            return false;
        }
        segment.Options.Add(wish);
        AddAmount(segment);
        return true;
    }

    private void Add(CountedThing thing, Segment segment)
    {
        _things.Add(thing);
        if (_groupClosed || segment.AfterStop)
        {
            _group.Clear();
            _groupClosed = false;
        }
        _group.Add(thing);
        _targets = [thing];
    }

    /// <summary>皮蛋瘦肉粥…，粥别放葱: a thing that is not counted, but wished some way, is one that was named before.</summary>
    private List<CountedThing> Mentioned(Segment segment, string words) =>
        segment is { Number: null, Options.Count: > 0, Corrects: false } && Characters.HasHan(words)
            ? _things.FindAll(thing => thing.Whole.Words.EndsWith(words, StringComparison.Ordinal))
            : [];

    /// <summary>The thing, with the amounts of it that were said before.</summary>
    private CountedThing Counted(Segment segment, string words)
    {
        var before = Awaited(segment);
        if (before.Count > 0)
        {
            _loose.Clear();
        }
        var thing = new CountedThing(Line(segment, words));
        foreach (var amount in before)
        {
            var options = amount.Options.Concat(segment.Options.Where(option => IsShared(option, amount)));
            _things.Add(new CountedThing(Counted(thing.Whole, amount) with { Options = [.. options] }));
        }
        return thing;
    }

    /// <summary>"two large and three medium milk teas": the amounts before the thing that are amounts of it.</summary>
    private List<Segment> Awaited(Segment segment) =>
        _things.Count == 0 && segment.Number is { Vague: false }
            ? _pending.FindAll(amount => amount is { Number: { Vague: false, Article: false }, Options.Count: > 0 })
            : [];

    private static bool IsShared(OptionWish option, Segment amount) =>
        OptionGroups.AddsUp(option.Group) || !amount.Options.Exists(other => other.Group == option.Group);

    /// <summary>"two lattes, no wait, three americanos".</summary>
    private void Correct(CountedThing last, Segment segment, string words)
    {
        var line = Line(segment, words);
        last.Count(
            segment.Number is null
                ? line with
                {
                    Quantity = last.Whole.Quantity,
                    QuantityWords = last.Whole.QuantityWords,
                    Vague = last.Whole.Vague,
                }
                : line
        );
    }

    /// <summary>"three flat whites, one decaf": a counted unknown word behind a greater amount is a part of it.</summary>
    private bool IsVariant(Segment segment, string words) =>
        segment is { Thing: null, Number: { Vague: false, Article: false } number }
        && _things.Count > 0
        && (segment.Measure is null || segment.Unit is { } unit && unit == (_things[^1].Whole.Unit ?? "个"))
        && (
            (_things[^1].Left > number.Value && !segment.AfterAnd)
            || (_things[^1].IsSplit && _things[^1].Left == number.Value)
        )
        && !SaidThings.IsPlace(words)
        && !FoodWords.IsIn(FoldedText.Of(words).Text);

    private bool IsThing(string words) => (asked && _things.Count == 0) || FoodWords.IsIn(FoldedText.Of(words).Text);

    private ItemDraft Line(Segment segment, string words)
    {
        var number = segment.Number ?? (_things.Count == 0 ? _looseNumber : null);
        var line = new ItemDraft
        {
            Words = words,
            Spoken = segment.SpokenFrom is { } from ? text.Words(new TextSpan(from, segment.Head!.Value.End)) : null,
            Match = segment.Thing,
            Qualified = segment.Thing is { } thing && thing.Span != segment.Head!.Value,
            Extra = ExtraWords(segment),
            Quantity = number is { Vague: false } stated ? stated.Value : null,
            QuantityWords = segment.Number is null ? "" : text.Words(segment.NumberSpan),
            Vague = number?.Vague ?? false,
            Measure = segment.Measure,
            Unit = segment.Unit,
            Shop = segment.Shop,
            Open = segment.Open,
            PerPerson = segment.PerPerson,
            Half = segment.Half,
            Options = [.. _things.Count == 0 ? _loose.Where(option => !option.Thing) : [], .. segment.Options],
        };
        if (_things.Count == 0)
        {
            _loose.Clear();
            _looseNumber = null;
        }
        return line;
    }

    private string ExtraWords(Segment segment)
    {
        if (segment.Thing is not { } thing)
        {
            return "";
        }
        var head = segment.Head!.Value;
        var before = text.Words(new TextSpan(head.Start, thing.Span.Start));
        var after = text.Words(new TextSpan(thing.Span.End, head.End));
        return $"{before} {after}".Trim();
    }

    private void AddAmount(Segment segment)
    {
        if (_things.Count == 0)
        {
            _looseNumber = segment.Number;
            _loose.AddRange(segment.Options);
            _parts |= segment.Options.Count > 0;
            _pending.Add(segment);
        }
        else if (segment.Options.Count == 0 && !segment.Rest)
        {
            Recount(_things[^1], segment);
        }
        else if (IsFurther(_things[^1], segment))
        {
            AddFurther(_things[^1], segment);
        }
        else
        {
            var last = _things[^1];
            last.SplitOff(PartOf(last, segment), segment.Options);
            _targets = [last];
            _groupClosed = true;
        }
    }

    /// <summary>An amount alone: 各两杯, 每人一杯, "no wait, three", or the amount of a thing that had none.</summary>
    private void Recount(CountedThing last, Segment segment)
    {
        if (segment.PerPerson || segment.Each)
        {
            _group.ForEach(thing => thing.Count(Counted(thing.Whole, segment) with { PerPerson = segment.PerPerson }));
        }
        else if (segment.Corrects || last is { IsSplit: false, Whole: { Quantity: null, Half: false } })
        {
            last.Count(Counted(last.Whole, segment));
        }
        else if (segment is { AfterAnd: true, Number: { Vague: false, Article: false } })
        {
            _things.Add(new CountedThing(Counted(last.Whole, segment)));
        }
        else
        {
            _looseNumber = segment.Number;
            _unplaced = segment.Half || segment.Number is { Article: false };
        }
    }

    /// <summary>"one hot latte and two iced ones": more than there are left, or joined with "and", is more of the same.</summary>
    private static bool IsFurther(CountedThing last, Segment segment) =>
        segment is { Number: { Vague: false } number, Options.Count: > 0, Rest: false }
        && (
            last.Left < number.Value
            || (segment.AfterAnd && !last.IsSplit)
            || (!last.IsSplit && Contradicts(last, segment))
        );

    /// <summary>拿铁大杯两杯中杯一杯: what was counted as large cannot be partly medium.</summary>
    private static bool Contradicts(CountedThing last, Segment segment) =>
        segment.Options.Exists(option =>
            last.Whole.Options.Any(other =>
                (other.Group == option.Group && !OptionGroups.AddsUp(option.Group)) || other.Opposes(option)
            )
        );

    private void AddFurther(CountedThing last, Segment segment)
    {
        var further = new CountedThing(Counted(last.Whole, segment) with { Options = [.. segment.Options] });
        _things.Add(further);
        _group.Add(further);
        _targets = [further];
    }

    private ItemDraft Counted(ItemDraft line, Segment segment) =>
        line with
        {
            Quantity = segment.Number is { Vague: false } number ? number.Value : null,
            Vague = segment.Number?.Vague ?? false,
            QuantityWords = text.Words(segment.NumberSpan),
            Measure = line.Measure ?? segment.Measure,
            Unit = line.Unit ?? segment.Unit,
        };

    private static decimal PartOf(CountedThing thing, Segment segment)
    {
        var whole = thing.Whole.Quantity ?? 1;
        if (segment.Half)
        {
            return thing.Left == whole ? Math.Ceiling(whole / 2) : Math.Floor(whole / 2);
        }
        return segment.Number?.Value ?? Math.Max(thing.Left ?? 1, 1);
    }

    private void AddOptions(Segment segment)
    {
        if (segment.Options.Count == 0)
        {
            return;
        }
        if (_things.Count == 0)
        {
            _loose.AddRange(segment.Options);
            return;
        }
        var all = segment.All || segment.Each;
        var toGroup = all || (segment.AfterPause && !_groupClosed);
        var targets =
            all ? [.. _things]
            : toGroup ? [.. _group]
            : _targets;
        foreach (var option in segment.Options)
        {
            Fitting(option, targets).ForEach(thing => thing.Apply(option, lastPartOnly: !toGroup));
        }
        _targets = targets;
        _groupClosed |= toGroup;
    }

    /// <summary>Ice and sugar go to the drinks of a mixed list.</summary>
    private static List<CountedThing> Fitting(OptionWish option, List<CountedThing> targets)
    {
        var drinks = targets.FindAll(thing => SaidThings.IsDrink(thing.Whole));
        return OptionGroups.IsForDrinks(option.Group) && drinks.Count > 0 ? drinks : targets;
    }
}
