using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Capabilities.Language;
using Qianwen.Core.Planning.Capabilities.Reading;
using Qianwen.Core.Planning.Capabilities.Schema;
using Qianwen.Core.Planning.Dialogue;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>Understands a sentence about the registered families apart from food; what is about food alone it leaves to the frame of food.</summary>
internal static class CapabilityTurn
{
    /// <summary>What the sentence is; null where it is for the frame of food, or for nobody.</summary>
    /// <param name="request">What the planner was given.</param>
    /// <param name="locale">The language to answer in.</param>
    /// <param name="food">Understands a sentence as one about food.</param>
    public static PlanResult? Understand(PlanRequest request, string locale, Func<PlanRequest, PlanResult> food)
    {
        var catalogue = CapabilityCatalogue.Of(request.Registry);
        if (
            catalogue.Families.Count == 0
            || string.IsNullOrWhiteSpace(request.Utterance)
            || request.Conversation.Question?.Question.Argument == TaskTurn.CancelArgument
        )
        {
            return null;
        }
        if (Corrected(request, locale, food) is { } corrected)
        {
            return corrected;
        }
        var folded = FoldedText.Of(request.Utterance);
        var utterance = new Utterance(folded, Quotations.Remove(folded), catalogue.Phrases);
        var context = new CapabilityContext(request, locale, catalogue, utterance, food);
        if (context.OpenLegs.Any(leg => catalogue.Family(leg.Family) is not null))
        {
            return new CapabilityDialogue(context).Understand();
        }
        return
            SmallTalk.Read(utterance.Text) is null
            && request.Conversation.Question is null
            && request.Conversation.Proposal is null
            ? Fresh(context)
            : Beside(context);
    }

    /// <summary>
    /// "专车。哦不，快车就行": what is taken back within one breath is understood after what stands before it; null where that changes nothing.
    /// </summary>
    private static PlanResult? Corrected(PlanRequest request, string locale, Func<PlanRequest, PlanResult> food)
    {
        var open = request.Conversation.Question?.Legs ?? request.Conversation.Proposal?.Legs ?? [];
        if (open.Count == 0 || SecondThoughts.Split(request.Utterance) is not var (before, after))
        {
            return null;
        }
        var first = Understand(request with { Utterance = before }, locale, food);
        var legs = first is { Legs.Count: > 0 } ? first.Legs : open;
        var conversation = request.Conversation with
        {
            Question = request.Conversation.Question is { } question ? question with { Legs = legs } : null,
            Proposal = request.Conversation.Proposal is { } proposal ? proposal with { Legs = legs } : null,
        };
        var last = Understand(request with { Utterance = after, Conversation = conversation }, locale, food);
        return last is { Legs.Count: > 0 } && !ReferenceEquals(last.Legs, legs) ? last : null;
    }

    /// <summary>A wish of its own; else one that the other side's question makes of it.</summary>
    private static PlanResult? Fresh(CapabilityContext context)
    {
        var wished = FreshWishes.Understand(context);
        return wished is { Legs.Count: > 0 } ? wished : Regained.Understand(context) ?? wished;
    }

    /// <summary>While food is open, only a wish that is sure of its family is one.</summary>
    private static PlanResult? Beside(CapabilityContext context) =>
        SmallTalk.Read(context.Utterance.Text) is null
        && !CounterWords.IsAside(context.Utterance.Text.Trim())
        && DecisionWords.Read(context.Utterance.Text) is null
        && FreshWishes.Understand(context) is { Legs.Count: > 0, Confidence: > 0.75 } result
            ? result
            : null;
}
