using System.Text.Json;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Speech;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Understands a sentence while legs of the registered families are open: an answer, a correction, something more, yes or no.</summary>
/// <param name="context">What is known.</param>
internal sealed class CapabilityDialogue(CapabilityContext context)
{
    private readonly LegMaker _maker = new(context.Catalogue, context.Request, context.Locale);

    private ConversationContext Conversation => context.Request.Conversation;

    private string? Task => Conversation.Question is null ? Conversation.Proposal?.TaskId : null;

    /// <summary>What the sentence is.</summary>
    public PlanResult? Understand()
    {
        var spoken = context.Utterance.Text;
        if (Decided(spoken) is { } decided)
        {
            var taken = context.OpenLegs.ToList();
            return IsForeign() && (OfferedDeed.Accept(context, taken) | new Offers(context).Accept(taken, []))
                ? Told(taken, [])
                : decided;
        }
        if (SmallTalk.Read(spoken) is not null)
        {
            return Kept(null);
        }
        var legs = context.OpenLegs.ToList();
        var drafts = Drafts();
        var accepted = IsForeign() && (OfferedDeed.Accept(context, legs) | new Offers(context).Accept(legs, drafts));
        if (Apply(legs, drafts) || accepted)
        {
            return Told(legs, drafts);
        }
        if (TaskWords.IsCancel(spoken.Trim()))
        {
            return Dropped();
        }
        return context.FoodIn(context.Request.Utterance) is { } food ? WithFood(legs, food) : Kept(drafts);
    }

    private PlanResult Told(List<Leg> legs, List<WishDraft> drafts) =>
        LegResults.Of(context, _maker.Finish(legs), _maker.Why, null, LegResults.Confidence(drafts), Task);

    /// <summary>Yes or no, where we asked for one. To the words of somebody else it decides nothing here.</summary>
    private PlanResult? Decided(string spoken)
    {
        if (DecisionWords.Read(spoken) is not { } decision || !DecisionWords.IsOnlyCourtesy(spoken[decision.Rest..]))
        {
            return null;
        }
        if (IsForeign() || decision.Leaning == Leaning.Doubt)
        {
            return Kept(null);
        }
        return (decision.Leaning, Conversation.Proposal, Conversation.Question) switch
        {
            (Leaning.Yes, { } proposal, null) => Results.Decide(context.Locale, Decision.Accept, proposal.TaskId),
            (Leaning.No, _, _) => Dropped(),
            _ => Kept(null),
        };
    }

    private PlanResult Dropped() =>
        Conversation is { Question: null, Proposal: { } proposal }
            ? Results.Decide(context.Locale, Decision.Decline, proposal.TaskId)
            : Results.Answer(context.Locale, Replies.Dropped(context.Locale));

    private bool IsForeign() => OtherSide.IsForeign(Conversation);

    /// <summary>Nothing changes: what was open stays open.</summary>
    private PlanResult Kept(IReadOnlyList<WishDraft>? drafts) =>
        Conversation.Question is { } open
            ? Results.Ask(context.Locale, open.Question, open.Legs, [])
            : Results.Answer(
                context.Locale,
                drafts is null
                    ? Tongue.Say(
                        context.Locale,
                        "好的。还需要什么，直接告诉我。",
                        "Okay. Tell me if there is anything else."
                    )
                    : Tongue.Say(
                        context.Locale,
                        "这个我还不清楚。要改什么，直接告诉我。",
                        "I don't know that yet. Tell me what to change, or confirm."
                    )
            );

    private List<WishDraft> Drafts()
    {
        var families = context
            .OpenLegs.Select(leg => context.Catalogue.Family(leg.Family))
            .OfType<FamilySpec>()
            .Distinct()
            .ToList();
        var asked = Asked();
        var known = asked is null
            ? families
            : [.. families.Where(family => family != asked.Value.Family), asked.Value.Family];
        var wishes = WishReader.Read(context.Utterance, known, context.NamesFood);
        var drafts = WishDrafts.Of(
            context.Catalogue,
            context.Utterance,
            wishes,
            context.Request.Now,
            asked,
            families,
            Missing
        );
        return EarlierPlace.Fill(context, drafts);
    }

    private IReadOnlyList<string>? Missing(FamilySpec family) =>
        context.OpenLegs.LastOrDefault(leg => leg.Family == family.Family)?.Missing;

    /// <summary>The argument our question is about; else one that the other side spoke of.</summary>
    private (FamilySpec Family, string Argument)? Asked()
    {
        if (!IsForeign() && Conversation.Question is { Question: var question } open)
        {
            var leg = open.Legs.FirstOrDefault(leg => leg.Id == question.LegId);
            return leg is not null && context.Catalogue.Family(leg.Family) is { } family
                ? (family, question.Argument)
                : null;
        }
        if (Conversation.Turns is not [.., { Role: "assistant" } last] || context.OpenLegs is not [.., var latest])
        {
            return null;
        }
        return context.Catalogue.Family(latest.Family) is { } spoken && AskedBy(last.Text, spoken) is { } argument
            ? (spoken, argument)
            : null;
    }

    private static string? AskedBy(string text, FamilySpec family)
    {
        var folded = Core.Planning.Text.FoldedText.Of(text).Text;
        return family
            .Arguments.SelectMany(argument =>
                argument.Asks.Select(word =>
                    (argument.Name, At: folded.LastIndexOf(word, StringComparison.Ordinal), word.Length)
                )
            )
            .Where(found => found.At >= 0)
            .OrderByDescending(found => found.At + found.Length)
            .Select(found => found.Name)
            .FirstOrDefault();
    }

    /// <summary>Puts the drafts into the legs; false where they change nothing.</summary>
    private bool Apply(List<Leg> legs, List<WishDraft> drafts)
    {
        var changed = false;
        foreach (var draft in drafts)
        {
            var at = legs.FindLastIndex(leg => leg.Family == draft.Family.Family);
            if (at < 0 || IsAnother(legs[at], draft))
            {
                legs.Add(_maker.Make(LegResults.Id(legs.Count + 1), draft));
                changed = true;
                continue;
            }
            var merged = _maker.Merge(legs[at], draft);
            changed |= merged.Op != legs[at].Op || draft.Values.Count > 0;
            legs[at] = merged;
        }
        return changed || Answered(legs);
    }

    /// <summary>"another hotel", 再订一间: one more, not a change of the one there is.</summary>
    private bool IsAnother(Leg leg, WishDraft draft) =>
        draft.Score >= FamilyScores.Enough
        && draft.OpSaid
        && RequestForms.IsAnother(context.Utterance.Text)
        && draft.Values.Any(value =>
            leg.Args.TryGetValue(value.Argument, out var before) && before.GetRawText() != value.Value.GetRawText()
        );

    /// <summary>The whole sentence as the answer to our question for a name, a place or free words.</summary>
    private bool Answered(List<Leg> legs)
    {
        if (Open() is not { } question || Restraint.Holds(context.Utterance.Text))
        {
            return false;
        }
        var at = legs.FindIndex(leg => leg.Id == question.LegId);
        if (at < 0 || context.Catalogue.Family(legs[at].Family)?.Argument(question.Argument) is not { } argument)
        {
            return false;
        }
        if (WholeAnswer.Read(context, argument, question) is not { } value)
        {
            return false;
        }
        legs[at] = legs[at] with
        {
            Args = new SortedDictionary<string, JsonElement>(
                legs[at].Args.ToDictionary(pair => pair.Key, pair => pair.Value),
                StringComparer.Ordinal
            )
            {
                [argument.Name] = value.Value,
            },
        };
        _maker.Why.Add(new PlanEvidence(legs[at].Id, argument.Name, value.Words, "answer"));
        return true;
    }

    /// <summary>What was asked last, here or by the other side.</summary>
    private PlanQuestion? Open()
    {
        if (!IsForeign())
        {
            return Conversation.Question?.Question;
        }
        return
            Asked() is { } asked && context.OpenLegs.LastOrDefault(leg => leg.Family == asked.Family.Family) is { } leg
            ? new PlanQuestion(leg.Id, asked.Argument, "", [])
            : null;
    }

    private PlanResult WithFood(List<Leg> legs, PlanResult food)
    {
        var moved = food.Legs.Select((leg, i) => leg with { Id = LegResults.Id(legs.Count + i + 1) });
        return LegResults.Of(context, [.. legs, .. moved], [], null, food.Confidence, Task);
    }
}
