using System.Text.RegularExpressions;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Speech;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>Understands a sentence while a question waits: its answer, a way out, or something new.</summary>
public static partial class QuestionTurn
{
    /// <summary>What the sentence is.</summary>
    public static PlanResult Understand(TurnContext turn, OpenQuestion open)
    {
        var spoken = turn.Sentence.Spoken;
        if (turn.Sentence.Has(ClauseRole.Reported))
        {
            return FreshTurn.Understand(turn);
        }
        if (open.Question.Argument == TaskTurn.CancelArgument)
        {
            return CancelAnswer(turn, open);
        }
        if (GivesUp(spoken))
        {
            return Results.Answer(turn.Locale, Replies.Dropped(turn.Locale));
        }
        if (IsNewOrder(turn, open) && FreshTurn.Ordered(turn) is { } replaced)
        {
            return LegMerge.IsMore(turn) ? LegMerge.Besides(open.Legs, replaced) : replaced;
        }
        if (Exchanged(turn, open) is { } exchanged)
        {
            return exchanged;
        }
        if (Filled(turn, open) is { } draft)
        {
            return Finish(turn, draft);
        }
        return Revised(turn, open) ?? Unfilled(turn, open);
    }

    /// <summary>Where a proposal is open too, the question was about a change of it.</summary>
    private static PlanResult Finish(TurnContext turn, OrderDraft draft)
    {
        var result = FreshTurn.Finish(turn, draft, 0.9);
        return result.Kind == PlanKind.Plan && turn.Conversation.Proposal is { } proposal
            ? Results.Change(turn, result.Legs, result.Why ?? [], proposal.TaskId)
            : result;
    }

    /// <summary>"make it a latte then": changes what is asked about instead of answering.</summary>
    private static PlanResult? Revised(TurnContext turn, OpenQuestion open) =>
        open.Legs.Count > 0
        && RevisionWords.Read(turn.Sentence.Spoken) is not null
        && new RevisionTurn(turn, open.Legs).Revise(turn.Sentence.Spoken) is { } draft
            ? Finish(turn, draft with { Legs = [.. draft.Legs.Select(leg => FoodReview.Recheck(leg, turn.Index))] })
            : null;

    /// <summary>换成咖啡，三杯, to "how many milk teas": another thing, and its amount.</summary>
    private static PlanResult? Exchanged(TurnContext turn, OpenQuestion open) =>
        FoodReview.IsQuantity(open.Question.Argument)
        && RevisionWords.Read(turn.Sentence.Spoken) is RevisionKind.Set or RevisionKind.Replace
        && turn.Sentence.Names.Any(name => name.Has(EntityKind.Item) || name.Has(EntityKind.Category))
        && new RevisionTurn(turn, open.Legs).Revise(turn.Sentence.Spoken) is { } draft
            ? Finish(turn, draft with { Legs = [.. draft.Legs.Select(leg => FoodReview.Recount(leg, open.Question))] })
            : null;

    private static bool GivesUp(string spoken) =>
        TaskWords.IsCancel(spoken.Trim())
        || (
            DecisionWords.Read(spoken) is { Leaning: Leaning.No } no && DecisionWords.IsOnlyCourtesy(spoken[no.Rest..])
        );

    /// <summary>Another thing than the one that is asked about, counted or with an order verb.</summary>
    private static bool IsNewOrder(TurnContext turn, OpenQuestion open)
    {
        var asked = open.Legs.SelectMany(LegEditor.Items).ToList();
        return open.Question.Argument != ArgumentNames.Items
            && RevisionWords.Read(turn.Sentence.Spoken) is null or RevisionKind.Set
            && turn.Sentence.Order.Items.Items.Any(item =>
                item is { Match: not null }
                && (turn.Sentence.Asked || item.Quantity is not null)
                && !asked.Exists(other => LegEditor.SameThing(other, LineResolver.Resolve(item, turn.Locale).Item))
            )
            && !turn.Sentence.Spoken.Contains('换');
    }

    private static PlanResult CancelAnswer(TurnContext turn, OpenQuestion open)
    {
        if (ChoiceReader.Read(turn.Sentence.Spoken, open.Question.Choices) is { } choice)
        {
            return TaskTurn.Stop(turn.Locale, choice.Value);
        }
        return DecisionWords.Read(turn.Sentence.Spoken) is { Leaning: Leaning.No }
            ? Results.Answer(turn.Locale, Tongue.Say(turn.Locale, "好的，不取消。", "Okay, nothing is cancelled."))
            : FreshTurn.Understand(turn);
    }

    private static PlanResult Unfilled(TurnContext turn, OpenQuestion open)
    {
        var fresh = FreshTurn.Understand(turn);
        if (fresh.Kind != PlanKind.Answer || FreshTurn.OtherFamilies(turn).Count > 0)
        {
            return fresh;
        }
        var talks = turn.Sentence.IsTalk || SmallTalk.Read(turn.Sentence.Spoken) is not null;
        var again = Results.Ask(turn.Locale, open.Question, open.Legs, []);
        return talks ? again with { Text = $"{fresh.Text} {open.Question.Text}" } : again;
    }

    private static OrderDraft? Filled(TurnContext turn, OpenQuestion open)
    {
        var question = open.Question;
        var leg =
            open.Legs.FirstOrDefault(leg => leg.Id == question.LegId) ?? (open.Legs.Count > 0 ? open.Legs[0] : null);
        if (leg is null || IsOnlyTalk(turn))
        {
            return null;
        }
        var filled = question.Argument switch
        {
            ArgumentNames.Items => FillItems(turn, leg),
            ArgumentNames.Merchant => FillShop(turn, question, leg),
            ArgumentNames.Address => FillAddress(turn, question, leg),
            ArgumentNames.ArriveBy => FillTime(turn, leg),
            ArgumentNames.Budget => BudgetAnswer.Fill(turn, leg),
            _ when FoodReview.IsQuantity(question.Argument) => FillQuantity(turn, question, leg),
            _ => FillItem(turn, question, leg),
        };
        if (filled is not { } legs)
        {
            return null;
        }
        var why = new PlanEvidence(leg.Id, question.Argument, turn.Request.Utterance.Trim(), "answer");
        return new OrderDraft([.. open.Legs.SelectMany(other => other.Id == leg.Id ? legs : [other])], [why]);
    }

    private static bool IsOnlyTalk(TurnContext turn) =>
        turn.Sentence.Clauses.All(clause =>
            clause.Role
                is ClauseRole.Question
                    or ClauseRole.Price
                    or ClauseRole.Search
                    or ClauseRole.Hypothetical
                    or ClauseRole.Past
        ) || SmallTalk.Read(turn.Sentence.Spoken) is not null;

    /// <summary>What is wanted: read as if "I would like" stood before it; what was known of the leg stays.</summary>
    private static List<Leg>? FillItems(TurnContext turn, Leg leg)
    {
        var reading = new SentenceReader(turn.Index, turn.Request.Profile)
            .Read(turn.Request.Utterance, turn.Request.Now, answering: true)
            .Order;
        if (reading.Items.Items.Count == 0)
        {
            return null;
        }
        if (
            leg.Get<int?>(ArgumentNames.Quantity) is { } amount
            && reading.Items.Items is [{ Quantity: null, Vague: false } only]
        )
        {
            var counted = only with { Quantity = amount };
            reading = reading with { Items = reading.Items with { Items = [counted] } };
        }
        if (reading.Items.Shops.Count == 0 && leg.Get<EntityReference>(ArgumentNames.Merchant) is { } merchant)
        {
            var entities = merchant.Id is { } id ? turn.Index.ById(EntityKind.Merchant, id) : [];
            var shop = new ShopMention(merchant.Words, entities, null);
            reading = reading with
            {
                Items = reading.Items with
                {
                    Shops = [shop],
                    Items = [.. reading.Items.Items.Select(item => item with { Shop = shop })],
                },
            };
        }
        var built = new FoodFrame(turn.Request, turn.Index, turn.Locale).Build(reading);
        return [.. built.Legs.Select(made => LegMerge.Onto(leg, made, reading))];
    }

    private static List<Leg>? FillShop(TurnContext turn, PlanQuestion question, Leg leg)
    {
        if (AnyShop.IsWished(turn.Sentence.Spoken))
        {
            var free = LegEditor.EachItem(leg, item => AnyShop.Of(item, turn.Index));
            return [LegEditor.Known(LegEditor.Without(free, ArgumentNames.Merchant), ArgumentNames.Merchant)];
        }
        var choice = ChoiceReader.Read(turn.Sentence.Spoken, question.Choices)?.Value;
        var shops =
            choice is not null ? turn.Index.ById(EntityKind.Merchant, choice)
            : turn.Sentence.Order.Items.Shops is [var named, ..] ? named.Entities
            : [];
        if (shops.Count == 0)
        {
            return null;
        }
        var words = turn.Request.Utterance.Trim();
        var reference = new EntityReference(
            words,
            shops[0].Id,
            shops[0].Entry.Name.In(turn.Locale),
            shops[0].ProviderId
        );
        var moved = LegEditor.EachItem(leg, item => AnyShop.In(item, shops[0], turn.Index, turn.Locale));
        return [LegEditor.Known(moved.With(ArgumentNames.Merchant, reference), ArgumentNames.Merchant)];
    }

    /// <summary>One time for all, or one of the orders by itself.</summary>
    private static List<Leg>? FillTime(TurnContext turn, Leg leg)
    {
        var order = turn.Sentence.Order;
        var frame = new FoodFrame(turn.Request, turn.Index, turn.Locale);
        if (order.Items.Items.Count > 0)
        {
            return [.. frame.Build(order).Legs];
        }
        if (NowWord().IsMatch(turn.Sentence.Spoken) && order.Times.Count == 0)
        {
            return [LegEditor.Known(LegEditor.Without(leg, ArgumentNames.ArriveBy), ArgumentNames.ArriveBy)];
        }
        return order.Times.Count == 1
            ? [LegEditor.Known(frame.WithLimits(leg, order, out _), ArgumentNames.ArriveBy)]
            : null;
    }

    [GeneratedRegex(@"\b(?:now|right away|asap)\b|现在|马上|立刻|尽快", RegexOptions.CultureInvariant)]
    private static partial Regex NowWord();

    private static List<Leg>? FillAddress(TurnContext turn, PlanQuestion question, Leg leg)
    {
        var words = turn.Request.Utterance.Trim();
        var choice = ChoiceReader.Read(turn.Sentence.Spoken, question.Choices);
        var said = turn.Sentence.Order.Address;
        var mention = choice is not null
            ? new AddressMention(
                words,
                choice.Value.ToLowerInvariant(),
                turn.Index.ById(EntityKind.Place, choice.Value),
                null
            )
            : said ?? AddressReading.Whole(words, turn.Index);
        var frame = new FoodFrame(turn.Request, turn.Index, turn.Locale);
        return [frame.WithLimits(leg, turn.Sentence.Order with { Address = mention }, out _)];
    }

    private static List<Leg>? FillQuantity(TurnContext turn, PlanQuestion question, Leg leg)
    {
        var tokens = Tokenizer.Split(turn.Sentence.Spoken);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (NumberRecogniser.At(tokens, i) is not { } number)
            {
                continue;
            }
            if (number.Vague || number.Value < 1 || number.Value > int.MaxValue)
            {
                return null;
            }
            var line = FoodReview.LineOf(question.Argument);
            var items = LegEditor
                .Items(leg)
                .Select(
                    (item, at) => at == line ? item with { Quantity = (int)number.Value, QuantityStated = true } : item
                )
                .ToList();
            if (line >= items.Count)
            {
                return null;
            }
            var options = turn.Sentence.Order.Items.LooseOptions.Where(option => option.Group != OptionWish.Other);
            items[line] = options.Aggregate(items[line], LegEditor.WithOption);
            return [FoodFrame.CheckQuantities(LegEditor.Known(LegEditor.WithItems(leg, items), question.Argument))];
        }
        return null;
    }

    private static List<Leg>? FillItem(TurnContext turn, PlanQuestion question, Leg leg)
    {
        var line = FoodReview.LineOf(question.Argument);
        var items = LegEditor.Items(leg);
        var id = ChoiceReader.Read(turn.Sentence.Spoken, question.Choices)?.Value;
        var named = turn.Sentence.Order.Items.Items is [{ Match: { } match }, ..] ? match.Entities : [];
        IReadOnlyList<NamedEntity> entities =
            id is null ? named
            : turn.Index.ById(EntityKind.Item, id) is { Count: > 0 } found ? found
            : turn.Index.ById(EntityKind.Category, id);
        if (entities.Count == 0 || line >= items.Count)
        {
            return null;
        }
        var category = entities.FirstOrDefault(entity => entity.Kind == EntityKind.Category);
        var chosen = items[line] with
        {
            Ids = [.. entities.Where(entity => entity.Kind == EntityKind.Item).Select(entity => entity.Id).Distinct()],
            Category = category?.Id,
            Name = (category ?? entities[0]).Entry.Name.In(turn.Locale),
        };
        var changed = LegEditor.WithItems(leg, [.. items.Select((item, at) => at == line ? chosen : item)]);
        return [LegEditor.Known(changed, question.Argument)];
    }
}
