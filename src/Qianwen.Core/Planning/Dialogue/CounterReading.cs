using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Reads one step of an order that is made up word by word, and puts it to what was ordered before.</summary>
/// <param name="turn">The turn.</param>
/// <param name="legs">What was ordered before.</param>
/// <param name="before">The step before in the same breath; empty where there is none.</param>
internal sealed partial class CounterReading(TurnContext turn, IReadOnlyList<Leg> legs, string before)
{
    private const int LongestName = 5;

    private readonly LegDraft _draft = new(legs);
    private readonly FoodFrame _frame = new(turn.Request, turn.Index, turn.Locale);

    /// <summary>True for a thing that is meant to be had: known, of food, or counted as food is.</summary>
    public static bool IsOrdered(ItemDraft item) =>
        item.Match is not null && !item.Qualified
        || FoodWords.IsIn(FoldedText.Of(item.Words).Text) && item.Words.Split(' ').Length <= LongestName;

    /// <summary>The order after the step; null where the step says nothing that is understood here.</summary>
    /// <param name="spoken">The folded words.</param>
    /// <param name="more">True where it was said that something is added.</param>
    public OrderDraft? Read(string spoken, bool more)
    {
        if (CounterWords.IsAddress(spoken))
        {
            return Addressed(spoken);
        }
        spoken = CountedBehind().Replace(Wish().Replace(spoken, ""), "${n} ${thing}");
        var latest = Latest();
        if (Topped(spoken, latest))
        {
            return _draft.Finish();
        }
        var order = ReadAll(spoken);
        if (order.Items.Shops.Count > 0 || order.Items.Parts || (!more && SpeaksOfOrdered(order)))
        {
            return null;
        }
        if (order.Items.Items.Count > 0)
        {
            Add(order, latest, spoken, more);
        }
        else if (CounterWords.IsAmount(spoken) && order.Items.LooseNumber is { Vague: false } number)
        {
            Count(latest, (int)number.Value, spoken);
        }
        else if (order.Items.LooseOptions.Where(IsKnown).ToList() is { Count: > 0 } options)
        {
            Choose(options, spoken, latest);
        }
        else if (IsHow(spoken, order))
        {
            Choose([new OptionWish(spoken, OptionWish.Other, spoken, Said: false)], spoken, latest);
        }
        Limit(order);
        return _draft.Finish();
    }

    /// <summary>"americanos iced": how something is to be that was ordered before.</summary>
    private bool SpeaksOfOrdered(OrderReading order) =>
        order.Items.Items.Any(line =>
            line is { Quantity: null }
            && LineResolver.Resolve(line, turn.Locale).Item is var item
            && _draft.Lines.Exists(other =>
                FoldedText
                    .Of(line.Words)
                    .Text.StartsWith(FoldedText.Of(other.Item.Words).Text + " ", StringComparison.Ordinal)
                || (line.Options.Count > 0 && LegEditor.SameThing(other.Item, item))
            )
        );

    /// <summary>"sesame" where the other side asked what kind of bun: a word no vocabulary knows.</summary>
    private bool IsHow(string spoken, OrderReading order) =>
        CounterWords.AsksToppings(turn.Conversation)
        && order.Address is null
        && order.Times.Count == 0
        && spoken.Length is > 1 and < 25
        && spoken.Split(' ').Length <= 3
        && !HasNumber(spoken)
        && DecisionWords.Read(spoken) is null;

    /// <summary>"sprite 1".</summary>
    [GeneratedRegex(
        @"\A(?<thing>[a-z][a-z' ]{2,40}?)\s+(?<n>\d{1,2})(?: (?:nos?|pcs|pieces?|please))?[\s.]*\z",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex CountedBehind();

    /// <summary>"make that a sprite" after a coke, 换成酸梅汤: another thing in the place of the one that was spoken of last.</summary>
    public OrderDraft? Exchange(string spoken, RevisionKind kind)
    {
        if (
            kind is not (RevisionKind.Set or RevisionKind.Replace)
            || _draft.Lines.Count < 2
            || (RevisionWords.Swap(spoken) is { Old: var old } && old.Trim(' ', ',').Length > 0)
            || OrdinalWords.Find(spoken) is not null
            || !Becomes().IsMatch(spoken)
        )
        {
            return null;
        }
        var words = RevisionWords.Matter(Becomes().Replace(spoken, ""));
        var order = ReadAll(words);
        if (
            order.Items is { Items: [], LooseOptions: [{ Said: false, Group: not OptionWish.Size }] }
            && FoodWords.IsDrink(words)
        )
        {
            order = ReadAll($"one {Article().Replace(words, "")}");
        }
        if (order.Items is not { Items: [var line], Shops.Count: 0, Parts: false } || !IsOrdered(line))
        {
            return null;
        }
        var item = LineResolver.Resolve(line, turn.Locale).Item;
        if (Latest() is not [.., var at] || _draft.Lines.Exists(other => LegEditor.SameThing(other.Item, item)))
        {
            return null;
        }
        _draft.Put(at, line.Quantity is null ? item with { Quantity = _draft.ItemAt(at).Quantity } : item, spoken);
        return _draft.Finish();
    }

    private OrderReading ReadAll(string words) =>
        new SentenceReader(turn.Index, turn.Request.Profile).Read(words, turn.Request.Now, answering: true).Order;

    [GeneratedRegex(@"\A\s*(?:a|an|the|some)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(
        @"\A(?:(?:and|oh|no|actually|wait|sorry|please|can you|could you)\b[\s,]*)*(?:make (?:it|that) |change (?:it|that) (?:to|for) |swap (?:it|that) for |i meant? )|\A(?:那|就|还是|帮我|,)*(?:换成?|改成?|改为|换为)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Becomes();

    /// <summary>"yes i order to olive oil brownie": words that only say that something is wished, however they are put.</summary>
    [GeneratedRegex(
        @"\A(?:(?:yes|yeah|ok|okay|sure|and|also|so|i|we|would|i'd|like|want|wants|need|order|to|get|have|for|please|can|could|me|give)\b[\s,]*)+(?=\S)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Wish();

    private static bool IsKnown(OptionWish option) => option.Group != OptionWish.Other || option.Said;

    private OrderDraft? Addressed(string spoken)
    {
        var words = CounterWords.AddressOf(spoken);
        if (words.Length == 0)
        {
            return null;
        }
        var order = turn.Sentence.Order with
        {
            Address = AddressReading.Whole(words, turn.Index),
            Times = [],
            Note = null,
        };
        foreach (var leg in _draft.Legs.ToList())
        {
            _draft.Update(leg, _frame.WithLimits(leg, order with { Budgets = [], Rank = null }, out var why));
            _draft.Explain(why);
        }
        return _draft.Finish();
    }

    /// <summary>The lines that the person spoke of last.</summary>
    private List<ItemAddress> Latest()
    {
        var lines = _draft.Lines;
        var turns = turn.Conversation.Turns.Where(said => said.Role == "user").Reverse().Select(said => said.Text);
        foreach (var said in turns.Prepend(before))
        {
            var text = FoldedText.Of(said).Text;
            var named = lines.FindAll(line =>
                text.Contains(FoldedText.Of(line.Item.Words).Text, StringComparison.Ordinal)
            );
            if (named.Count > 0)
            {
                return [.. named.Select(line => line.At)];
            }
        }
        return lines.Count > 0 ? [lines[^1].At] : [];
    }

    /// <summary>"pepperoni and mushrooms" after a pizza, and whatever is said where toppings were asked for.</summary>
    private bool Topped(string spoken, List<ItemAddress> latest)
    {
        var suited = latest.FindAll(at => Toppings.Suit(_draft.ItemAt(at).Words));
        if (suited.Count == 0 || Toppings.In(spoken) is not { Count: > 0 } toppings)
        {
            return false;
        }
        if (
            toppings.Count == 1
            && !CounterWords.AsksToppings(turn.Conversation)
            && IsGeneric(_draft.ItemAt(suited[^1]))
        )
        {
            return false;
        }
        foreach (var at in suited)
        {
            var item = toppings.Aggregate(
                _draft.ItemAt(at),
                (item, words) => LegEditor.WithOption(item, new OptionWish(words, OptionWish.Other, words, Said: false))
            );
            _draft.Put(at, item, spoken);
        }
        return true;
    }

    private void Add(OrderReading order, List<ItemAddress> latest, string spoken, bool more)
    {
        var items = order.Items.Items;
        if (!more && Specified(items, latest, spoken))
        {
            return;
        }
        var meant = items.Where(item => more || IsOrdered(item) || IsCounted(item)).ToList();
        if (meant.Count == 0 || meant.Count < items.Count && items.Any(item => item.Words.Length > 40))
        {
            return;
        }
        var leg = _draft.Legs[^1];
        var made = _frame.Build(order with { Items = order.Items with { Items = meant } });
        var lines = LegEditor.Items(leg).ToList();
        foreach (var item in made.Legs.SelectMany(LegEditor.Items))
        {
            var same = lines.FindIndex(other => IsSame(other, item));
            if (same < 0)
            {
                lines.Add(item);
            }
            else
            {
                lines[same] = more ? item with { Quantity = lines[same].Quantity + item.Quantity } : item;
            }
        }
        _draft.Update(leg, LegEditor.WithItems(leg, lines));
        _draft.Explain(leg, ArgumentNames.Items, spoken);
    }

    private static bool IsSame(OrderedItem left, OrderedItem right) =>
        string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase) && left.Options.Count == 0;

    private static bool IsCounted(ItemDraft item) =>
        item.Quantity is { } amount
        && Quantities.IsSensible(amount)
        && item.Words.Length <= 40
        && !HasNumber(item.Words);

    private static bool HasNumber(string words) => words.Any(char.IsDigit);

    /// <summary>"pizza", then "large pepperoni": which one it is to be.</summary>
    private bool Specified(IReadOnlyList<ItemDraft> items, List<ItemAddress> latest, string spoken)
    {
        if (items is not [var said] || latest is not [var at] || !IsGeneric(_draft.ItemAt(at)) || !IsNext(at))
        {
            return false;
        }
        var folded = FoldedText.Of(said.Words).Text;
        var another = said.Match is not null || FoodWords.IsIn(folded);
        if ((another && Toppings.In(folded).Count == 0) || HasNumber(folded) || folded.Split(' ').Length > 3)
        {
            return false;
        }
        var old = _draft.ItemAt(at);
        var words = Characters.HasHan(old.Words) ? said.Words + old.Words : $"{said.Words} {old.Words}";
        var item = said.Options.Aggregate(old with { Words = words, Name = words, Ids = [] }, LegEditor.WithOption);
        var counted = said.Quantity is { } amount && Quantities.IsSensible(amount);
        _draft.Put(
            at,
            counted ? item with { Quantity = (int)said.Quantity!.Value, QuantityStated = true } : item,
            spoken
        );
        return true;
    }

    /// <summary>True for a kind of thing of which there are many: "pizza", "salads".</summary>
    private static bool IsGeneric(OrderedItem item) =>
        item is { Category: not null, Ids.Count: 0 } && !item.Words.Trim().Contains(' ') && Toppings.Suit(item.Words);

    /// <summary>True where the line was named in the turn just before.</summary>
    private bool IsNext(ItemAddress at) =>
        turn.Conversation.Turns.LastOrDefault(said => said.Role == "user" && !IsFiller(said.Text)) is { } before
        && FoldedText
            .Of(before.Text)
            .Text.Contains(FoldedText.Of(_draft.ItemAt(at).Words).Text, StringComparison.Ordinal);

    private static bool IsFiller(string text) =>
        FoldedText.Of(text).Text is var folded
        && DecisionWords.Read(folded) is { Leaning: Leaning.Yes } yes
        && DecisionWords.IsOnlyCourtesy(folded[yes.Rest..]);

    private void Count(List<ItemAddress> latest, int number, string spoken)
    {
        if (!Quantities.IsSensible(number))
        {
            return;
        }
        foreach (var at in latest)
        {
            _draft.Put(at, _draft.ItemAt(at) with { Quantity = number, QuantityStated = true }, spoken);
        }
    }

    /// <summary>The options for what was spoken of last, for what the other side named, or for all where that is said.</summary>
    private void Choose(List<OptionWish> options, string spoken, List<ItemAddress> latest)
    {
        var lines = CounterWords.IsOfAll(spoken) ? [.. _draft.Lines.Select(line => line.At)] : Asked() ?? latest;
        foreach (var option in options)
        {
            var fitting = lines.FindAll(at =>
                OptionGroups.IsForDrinks(option.Group) == FoodWords.IsDrink(_draft.ItemAt(at).Name)
            );
            var chosen =
                fitting.Count > 0 && (OptionGroups.IsForDrinks(option.Group) || option.Group == "crust")
                    ? fitting
                    : lines;
            foreach (var at in chosen)
            {
                _draft.Put(at, LegEditor.WithOption(_draft.ItemAt(at), option), spoken);
            }
        }
    }

    private List<ItemAddress>? Asked()
    {
        if (turn.Conversation.Turns is not [.., { Role: "assistant" } last])
        {
            return null;
        }
        var text = FoldedText.Of(last.Text).Text;
        var named = _draft.Lines.FindAll(line =>
            text.Contains(FoldedText.Of(line.Item.Words).Text, StringComparison.Ordinal)
        );
        return named.Count > 0 ? [.. named.Select(line => line.At)] : null;
    }

    private void Limit(OrderReading order)
    {
        foreach (var leg in _draft.Legs.ToList())
        {
            var limited = _frame.WithLimits(leg, order with { Note = null }, out var why);
            if (why.Count > 0)
            {
                _draft.Update(leg, limited);
                _draft.Explain(why);
            }
        }
    }
}
