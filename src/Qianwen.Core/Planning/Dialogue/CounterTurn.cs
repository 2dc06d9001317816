using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Frames;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>
/// Understands what is said to a waiter or on the telephone while an order is made up word by word: "a large pizza", "mushrooms",
/// "two cokes", "that's all", "cash". What is named comes on top of what was named before; only a word of change changes that.
/// </summary>
public static class CounterTurn
{
    /// <summary>What the sentence is; null where the talk is not of that kind, or the sentence is for the usual reading.</summary>
    public static PlanResult? Understand(TurnContext turn)
    {
        if (!turn.IsForeign || turn.Sentence.Has(ClauseRole.Reported))
        {
            return null;
        }
        var legs = turn.Conversation.Question?.Legs ?? turn.Conversation.Proposal?.Legs ?? [];
        if (legs.Count == 0)
        {
            return Opened(turn);
        }
        if (!legs.All(leg => leg.Family == CapabilityFamilies.FoodDelivery && leg.Op == Operations.Order))
        {
            return null;
        }
        var spoken = turn.Sentence.Spoken.Trim();
        if (IsYes(spoken))
        {
            return IsStray(turn, spoken) ? Kept(turn, legs) : null;
        }
        if (CounterWords.IsAside(spoken) || RefusesAnOffer(turn, spoken))
        {
            return Kept(turn, legs);
        }
        return Answers(turn, spoken) || IsWholeOrder(turn, spoken) || legs.All(leg => LegEditor.Items(leg).Count == 0)
            ? null
            : Continued(turn, legs, spoken);
    }

    private static PlanResult? Continued(TurnContext turn, IReadOnlyList<Leg> legs, string spoken)
    {
        var parts = CounterParts.Of(spoken);
        if (parts.Count == 1 && RevisionWords.Read(spoken) is { } kind)
        {
            return new CounterReading(turn, legs, "").Exchange(spoken, kind) is { } draft
                ? Finish(turn, draft.Legs, draft.Why)
                : null;
        }
        if (SmallTalk.Read(spoken) is not null || TaskWords.IsCancel(spoken) || AsksBack(turn, parts))
        {
            return null;
        }
        var why = new List<PlanEvidence>();
        var before = "";
        foreach (var part in parts)
        {
            if (Part(turn, legs, part, before) is { } draft)
            {
                legs = draft.Legs;
                why.AddRange(draft.Why);
            }
            before = part;
        }
        return why.Count == 0 ? null : Finish(turn, legs, why);
    }

    private static OrderDraft? Part(TurnContext turn, IReadOnlyList<Leg> legs, string part, string before)
    {
        if (CounterWords.IsAside(part))
        {
            return null;
        }
        var decision = DecisionWords.Read(part);
        if (decision is { } courtesy && DecisionWords.IsOnlyCourtesy(part[courtesy.Rest..]))
        {
            return null;
        }
        var kind = RevisionWords.Read(part);
        var reading = new CounterReading(turn, legs, before);
        if (kind is not null && kind != RevisionKind.Add)
        {
            return reading.Exchange(part, kind.Value) ?? new RevisionTurn(turn, legs).Revise(part);
        }
        var rest = decision is { } yes && IsPause(part, yes.Rest) ? part[yes.Rest..] : part;
        return reading.Read(rest.Trim(), kind == RevisionKind.Add)
            ?? (kind is null ? null : new RevisionTurn(turn, legs).Revise(part));
    }

    /// <summary>A "no" is one before a pause: "no, two cokes", not "no ice".</summary>
    private static bool IsPause(string part, int rest) =>
        rest >= part.Length
        || part[..rest].TrimEnd() is [.., ',' or '.' or '!' or ';' or '。']
        || DecisionWords.Read(part) is { Leaning: Leaning.Yes };

    /// <summary>Things named before any order is open: "2 cheeseburgers" after a greeting.</summary>
    public static PlanResult? Opened(TurnContext turn)
    {
        if (turn.Conversation.Question is not null || turn.Conversation.Proposal is not null)
        {
            return null;
        }
        var sentence = turn.Sentence;
        var spoken = sentence.Spoken.Trim();
        if (
            sentence.Asked
            || sentence.IsTalk
            || spoken.Length is 0 or > 80
            || SmallTalk.Read(spoken) is not null
            || DecisionWords.Read(spoken) is not null
            || FreshTurn.OtherFamilies(turn).Count > 0
            || TaskWords.IsCancel(spoken)
        )
        {
            return null;
        }
        var reading = new SentenceReader(turn.Index, turn.Request.Profile)
            .Read(turn.Request.Utterance, turn.Request.Now, answering: true)
            .Order;
        return reading.Items.Items.Count > 0 && reading.Items.Items.All(CounterReading.IsOrdered)
            ? FreshTurn.Finish(turn, new FoodFrame(turn.Request, turn.Index, turn.Locale).Build(reading), 0.7)
            : null;
    }

    /// <summary>"no thanks" to "anything else?" refuses that, and takes back nothing.</summary>
    private static bool RefusesAnOffer(TurnContext turn, string spoken) =>
        DecisionWords.Read(spoken) is { Leaning: Leaning.No } no
        && DecisionWords.IsOnlyCourtesy(spoken[no.Rest..])
        && !TaskWords.IsCancel(spoken)
        && turn.Conversation.Turns is [.., { Role: "assistant" }]
        && !CounterWords.SeeksConfirmation(turn.Conversation);

    /// <summary>What is only courtesy gives no answer to our question where to, which the other side never put.</summary>
    private static bool IsStray(TurnContext turn, string spoken) =>
        turn.Conversation.Question?.Question.Argument == ArgumentNames.Address
        && !CounterWords.AsksAddress(turn.Conversation)
        && !CounterWords.IsAddress(spoken)
        && turn.Sentence.Order.Address is null
        && DecisionWords.Read(spoken) is { Leaning: Leaning.Yes };

    private static bool IsYes(string spoken) =>
        DecisionWords.Read(spoken) is { Leaning: Leaning.Yes } yes && DecisionWords.IsOnlyCourtesy(spoken[yes.Rest..]);

    /// <summary>What our own question asks for is for that: an amount, a shop, a place that is known.</summary>
    private static bool Answers(TurnContext turn, string spoken) =>
        turn.Conversation.Question is { Question: var question }
        && (
            question.Argument != ArgumentNames.Address
            || ChoiceReader.Read(spoken, question.Choices) is not null
            || turn.Sentence.Names.Any(name => name.Has(EntityKind.Place))
        );

    /// <summary>"order 3 pork buns", and "no, two americanos" where nothing was offered, take the place of what was ordered.</summary>
    private static bool IsWholeOrder(TurnContext turn, string spoken) =>
        !CounterWords.Offers(turn.Conversation)
        && turn.Sentence.Order.Items.Items.Count > 0
        && RevisionWords.Read(spoken) is null
        && (
            CounterWords.IsWhole(spoken)
            || DecisionWords.Read(spoken) is { Leaning: Leaning.No } no && no.Rest < spoken.Length
        );

    private static bool AsksBack(TurnContext turn, IReadOnlyList<string> parts) =>
        turn.Sentence.Clauses.Any(clause =>
            clause.Role
                is ClauseRole.Question
                    or ClauseRole.Price
                    or ClauseRole.Search
                    or ClauseRole.Hypothetical
                    or ClauseRole.Past
        )
        && (parts.Count == 1 || turn.Sentence.Spoken.Contains('?'))
        && !RevisionWords.IsRequest(turn.Sentence.Spoken);

    private static PlanResult Finish(TurnContext turn, IReadOnlyList<Leg> legs, IReadOnlyList<PlanEvidence> why)
    {
        var task = turn.Conversation.Proposal?.TaskId;
        return FoodReview.Next(legs, turn.Request, turn.Index, turn.Locale) is { } question
            ? Results.Ask(turn.Locale, question, legs, why, task)
            : Results.Change(turn, legs, why, task);
    }

    private static PlanResult Kept(TurnContext turn, IReadOnlyList<Leg> legs) =>
        turn.Conversation.Question is { } open
            ? Results.Ask(turn.Locale, open.Question, legs, [])
            : Results.Answer(
                turn.Locale,
                Tongue.Say(turn.Locale, "好的。还需要什么，直接告诉我。", "Okay. Tell me if there is anything else.")
            );
}
