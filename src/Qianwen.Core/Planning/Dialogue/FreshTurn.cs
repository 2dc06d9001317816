using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Samples;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Understands a sentence that continues nothing: small talk, an order, or neither.</summary>
public static class FreshTurn
{
    /// <summary>A sentence that resembles the samples of food so much speaks of food, whatever it names.</summary>
    private const double MostlyFood = 0.42;

    /// <summary>What the sentence is.</summary>
    public static PlanResult Understand(TurnContext turn)
    {
        var spoken = turn.Sentence.Spoken;
        if (string.IsNullOrWhiteSpace(spoken))
        {
            return Results.Answer(turn.Locale, Replies.Nothing(turn.Locale));
        }
        if (SmallTalk.Read(spoken) is { } talk && !FoodTask.IsOrder(turn))
        {
            return Results.Answer(turn.Locale, Introductions.Reply(talk, turn.Request.Registry, turn.Locale));
        }
        return SwapTurn.Understand(turn)
            ?? FoodTask.Understand(turn)
            ?? TaskTurn.Understand(turn)
            ?? Decided(turn)
            ?? Ordered(turn)
            ?? TalkTurn.Understand(turn);
    }

    /// <summary>The order in a sentence; null where it is none.</summary>
    public static PlanResult? Ordered(TurnContext turn)
    {
        var sentence = turn.Sentence;
        var order = sentence.Order;
        if (order.Items.Items.Count == 0)
        {
            return FoodTask.Tail(turn) ?? Open(turn);
        }
        if (!sentence.Asked && (sentence.IsTalk || !(IsBareOrder(sentence) || IsToBeBrought(sentence))))
        {
            return null;
        }
        if (order.Items.Items.All(item => NonFoodHeads.EndsWith(item.Words)))
        {
            return null;
        }
        if (
            sentence.Others.Count == 0
            && OtherFamilies(turn) is { Count: > 0 } families
            && !order.Items.Items.Any(item => IsCertain(item) || IsServed(item))
        )
        {
            return Unavailable(turn, families);
        }
        if (!Available(turn))
        {
            return Unavailable(turn, [CapabilityFamilies.FoodDelivery]);
        }
        var draft = new FoodFrame(turn.Request, turn.Index, turn.Locale).Build(order);
        if (!IsFood(sentence) && !ResemblesFood(turn))
        {
            return sentence.Asked ? Doubtful(turn, draft) : null;
        }
        return Finish(turn, draft, sentence.Asked ? 0.95 : 0.6);
    }

    /// <summary>The plan, or the question that comes first.</summary>
    public static PlanResult Finish(TurnContext turn, OrderDraft draft, double confidence)
    {
        var result = FoodReview.Next(draft.Legs, turn.Request, turn.Index, turn.Locale) is { } question
            ? Results.Ask(turn.Locale, question, draft.Legs, draft.Why)
            : Results.Plan(turn, draft.Legs, draft.Why, confidence);
        return turn.Sentence.Others is { Count: > 0 } others
            ? result with
            {
                Text = $"{result.Text} {Replies.LeftOut(others, turn.Locale)}",
            }
            : result;
    }

    /// <summary>Says that a family cannot be served, and what can.</summary>
    public static PlanResult Unavailable(TurnContext turn, IReadOnlyList<string> families) =>
        Results.Answer(
            turn.Locale,
            CapabilityCatalogue.Of(turn.Request.Registry).Family(families[0]) is null
                ? Replies.Unavailable(families[0], turn.Request.Registry, turn.Locale)
                : Replies.OutOfScope(turn.Request.Registry, turn.Locale)
        );

    /// <summary>Families other than food that the sentence speaks of.</summary>
    public static IReadOnlyList<string> OtherFamilies(TurnContext turn) => FamilyWords.In(turn.Sentence.Spoken);

    private static bool Available(TurnContext turn) =>
        turn.Request.Registry.Capabilities(CapabilityFamilies.FoodDelivery, CapabilityKind.Order).Any();

    private static PlanResult? Decided(TurnContext turn) =>
        DecisionWords.Read(turn.Sentence.Spoken) is { } decision
        && DecisionWords.IsOnlyCourtesy(turn.Sentence.Spoken[decision.Rest..])
            ? Results.Answer(turn.Locale, Replies.NothingToConfirm(turn.Locale))
            : null;

    /// <summary>Food is wanted, but none is named; or only a shop is.</summary>
    private static PlanResult? Open(TurnContext turn)
    {
        var sentence = turn.Sentence;
        var like = FoodTask.IsOrder(turn);
        var blocked = sentence.Clauses.Any(clause =>
            clause.Role is not (ClauseRole.Neutral or ClauseRole.Order or ClauseRole.Statement)
            && !(like && clause.Role is ClauseRole.Question or ClauseRole.Search)
        );
        var shopOnly =
            sentence.Order.Items.Shops.Count > 0 && (sentence.Asked || sentence.Explained) && !sentence.IsTalk;
        if (
            blocked
            || (sentence.Others.Count == 0 && OtherFamilies(turn).Count > 0)
            || !(
                FoodTriggers.IsOpen(sentence.Spoken)
                || like
                || shopOnly
                || IsHalfSaid(sentence)
                || BareAmount.In(sentence) is not null
            )
        )
        {
            return null;
        }
        return Available(turn)
            ? Finish(
                turn,
                OfKind(
                    turn,
                    BareAmount.Keep(
                        new FoodFrame(turn.Request, turn.Index, turn.Locale).Build(sentence.Order),
                        sentence
                    )
                ),
                0.8
            )
            : Unavailable(turn, [CapabilityFamilies.FoodDelivery]);
    }

    /// <summary>"order me chinese food": the kind is kept while the thing is asked for.</summary>
    private static OrderDraft OfKind(TurnContext turn, OrderDraft draft) =>
        draft with
        {
            Legs = [.. draft.Legs.Select(leg => FoodKinds.Set(leg, turn.Sentence.Folded, turn.Request.Registry))],
        };

    /// <summary>"order one with orange juice": how it is wished, but not what.</summary>
    private static bool IsHalfSaid(SentenceReading sentence) =>
        sentence.Asked && sentence.Order.Items.LooseOptions.Any(option => option.Group != OptionWish.Other);

    /// <summary>Without an order verb: things that are known or counted, and nothing else that was not understood.</summary>
    private static bool IsBareOrder(SentenceReading sentence)
    {
        var items = sentence.Order.Items.Items;
        var sure = items.Any(item => item is { Match: not null, Quantity: not null });
        return (sentence.Explained || sure)
            && items.All(item =>
                IsCertain(item) || IsCounted(item, sentence) || IsCompanion(item, items) || IsDescribed(item)
            )
            && IsFood(sentence);
    }

    /// <summary>披萨，外送: that it is to be brought asks for it.</summary>
    private static bool IsToBeBrought(SentenceReading sentence) =>
        sentence.Explained && sentence.Clauses.Any(clause => ToBeBrought.Is(clause.Text)) && IsFood(sentence);

    /// <summary>Counted, and by itself or by what stands beside it something to eat.</summary>
    private static bool IsCounted(ItemDraft item, SentenceReading sentence) =>
        (item.Quantity is not null || item.Vague)
        && (
            IsWished(item)
            || sentence.Order.Items.Items.Any(other =>
                other.Match is not null || FoodWords.IsIn(Text.FoldedText.Of(other.Words).Text)
            )
            || sentence.Order.Items.Shops.Any(shop => shop.Entities.Count > 0)
        );

    /// <summary>四杯芋泥波波，两杯热两杯冰: wished as only food and drink are, or counted as only they are.</summary>
    private static bool IsWished(ItemDraft item) =>
        item.Quantity is not null
        && item.Options.Any(option =>
            option.Group is not (OptionWish.Other or OptionWish.Size) || Toppings.Are(option.Words)
        );

    /// <summary>烧仙草大份，加红豆: food, and how it is wished.</summary>
    private static bool IsDescribed(ItemDraft item) =>
        item.Options.Any(option => option.Group != OptionWish.Other)
        && FoodWords.IsIn(Text.FoldedText.Of(item.Words).Text);

    /// <summary>"spicy chicken burger and a large fries": unknown food beside something that was counted.</summary>
    private static bool IsCompanion(ItemDraft item, IReadOnlyList<ItemDraft> items) =>
        FoodWords.IsIn(Text.FoldedText.Of(item.Words).Text) && items.Any(other => other.Quantity is not null);

    /// <summary>一碗热粥, "two bowls of ramen": by its measure and by its name something to eat, whatever else is spoken of.</summary>
    private static bool IsServed(ItemDraft item) =>
        item is { Quantity: not null, Measure: Recognisers.MeasureKind.Drink or Recognisers.MeasureKind.Portion }
        && FoodWords.IsIn(Text.FoldedText.Of(item.Words).Text);

    private static bool IsCertain(ItemDraft item) => item is { Match: not null, Qualified: false };

    private static bool IsFood(SentenceReading sentence) =>
        sentence.Order.Items.Items.Any(item =>
            item.Match is not null || FoodWords.IsIn(Text.FoldedText.Of(item.Words).Text)
        )
        || sentence.Order.Items.Shops.Any(shop => shop.Entities.Count > 0)
        || sentence.Order.Items.Items.Any(item =>
            item.Measure is Recognisers.MeasureKind.Drink or Recognisers.MeasureKind.Portion || IsWished(item)
        )
        || FoodTriggers.IsIn(sentence.Spoken);

    private static bool ResemblesFood(TurnContext turn) =>
        SampleIndex.Of(turn.Request.Registry).Read(turn.Sentence.Spoken) is { } reading
        && reading.Of(CapabilityFamilies.FoodDelivery) >= MostlyFood;

    /// <summary>Unknown words are asked about where a known name is near, or where the verb is hardly used but for orders.</summary>
    private static PlanResult? Doubtful(TurnContext turn, OrderDraft draft)
    {
        var leg = draft.Legs[0];
        var argument = $"{ArgumentNames.Items}[0]";
        var first = turn.Sentence.Order.Items.Items[0];
        var near = first.Quantity is null ? [] : NearNames.Anywhere(turn.Index, first.Words);
        if (near.Count == 0 && !OrderWords.IsStrong(turn.Sentence))
        {
            return null;
        }
        IReadOnlyList<Leg> legs = [leg with { Missing = [argument, .. leg.Missing] }, .. draft.Legs.Skip(1)];
        return Finish(turn, draft with { Legs = legs }, 0) with { Confidence = 0.3 };
    }
}
