using Microsoft.Extensions.Options;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Verification;

namespace Qianwen.Azure.OpenAI;

/// <summary>
/// Decides by need who plans. A plain yes, no, cancel, status or greeting, and whatever the embedded planner is sure of,
/// needs no model; several wishes and long stories need more effort than one wish.
/// </summary>
public sealed class EffortRouter(IOptions<ModelPlannerOptions> options)
{
    /// <summary>The path of a sentence.</summary>
    /// <param name="request">The sentence in its conversation.</param>
    /// <param name="embedded">What the embedded planner made of it.</param>
    public PlanningPath Choose(PlanRequest request, PlanResult embedded)
    {
        var words = PersonWords.Of(request);
        if (
            embedded.Kind is PlanKind.Decision or PlanKind.Cancel or PlanKind.Status
            || words.Tokens.Count == 0
            || request.Utterance.Length > EmbeddedPlanner.LongestUtterance
            || SmallTalk.Read(words.Spoken) is not null
        )
        {
            return PlanningPath.Embedded;
        }
        if (words.Tokens.Count >= options.Value.LongFrom || HasSeveralWishes(request, embedded))
        {
            return PlanningPath.Hard;
        }
        return options.Value.Routing == ModelRouting.ByNeed && IsSure(request, embedded)
            ? PlanningPath.Embedded
            : PlanningPath.Usual;
    }

    /// <summary>An answer to an open question counts as sure where it led on.</summary>
    private bool IsSure(PlanRequest request, PlanResult embedded) =>
        embedded.Confidence >= options.Value.ConfidentFrom
        || (
            request.Conversation.Question is { } open
            && embedded.Kind is PlanKind.Plan or PlanKind.Change or PlanKind.Question
            && embedded.Question?.Argument != open.Question.Argument
        );

    /// <summary>True where the sentence brings more than one errand that was not open before it.</summary>
    private static bool HasSeveralWishes(PlanRequest request, PlanResult embedded)
    {
        var conversation = request.Conversation;
        var open = conversation.Question?.Legs ?? conversation.Proposal?.Legs ?? [];
        return embedded.Legs.Count - open.Count > 1;
    }
}
