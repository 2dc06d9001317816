using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Intents;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning;

/// <summary>
/// Understands the last turn of a conversation of which only the words are known: the person's turns are planned one
/// after another, so that each finds the question or the draft that the turns before it left.
/// </summary>
public sealed class DialogueReplay(IPlanner planner)
{
    /// <summary>Id of the job that is replayed.</summary>
    internal const string DraftId = "draft";

    /// <summary>After so many turns something was offered, which a "no" refuses.</summary>
    private const int LongTalk = 3;

    /// <summary>What the last turn is, with the legs as they stand after it.</summary>
    /// <param name="request">The request; its conversation gives the earlier turns and nothing else.</param>
    /// <param name="cancellationToken">Stops between turns.</param>
    public async ValueTask<PlanResult> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var turns = request.Conversation.Turns.ToList();
        if (!string.IsNullOrWhiteSpace(request.Utterance))
        {
            turns.Add(new Turn("user", request.Utterance));
        }
        var state = ConversationContext.Empty;
        IReadOnlyList<Leg> legs = [];
        PlanResult? last = null;
        for (var i = 0; i < turns.Count; i++)
        {
            if (turns[i].Role != "user" || (legs.Count > 0 && IsToOthers(turns, i)))
            {
                continue;
            }
            var said = request with { Utterance = turns[i].Text, Conversation = state with { Turns = turns[..i] } };
            last = await planner.PlanAsync(said, cancellationToken);
            legs = state.Question is not null && last.Kind == PlanKind.Answer ? [] : Draft(last, legs);
            state = After(state, last, legs);
        }
        last ??= await planner.PlanAsync(request with { Conversation = state }, cancellationToken);
        return last.Legs.Count == 0 && last.Decision != Decision.Decline && last.Kind != PlanKind.Cancel
            ? last with
            {
                Legs = legs,
            }
            : last;
    }

    /// <summary>
    /// Where only the person's words are known, a "no thanks" after which the talk goes on answers a question that is not known, mostly
    /// whether there is anything else: it takes nothing back.
    /// </summary>
    private static bool IsToOthers(List<Turn> turns, int i) =>
        turns.TrueForAll(turn => turn.Role == "user")
        && (turns.Count > i + 2 || i >= LongTalk)
        && FoldedText.Of(turns[i].Text).Text is var said
        && DecisionWords.Read(said) is { Leaning: Leaning.No } no
        && DecisionWords.IsOnlyCourtesy(said[no.Rest..])
        && !TaskWords.IsCancel(said.Trim());

    /// <summary>A search is no draft; it is shown once and forgotten.</summary>
    private static IReadOnlyList<Leg> Draft(PlanResult result, IReadOnlyList<Leg> before) =>
        result.Kind is PlanKind.Plan or PlanKind.Question or PlanKind.Change && result.Legs.Count > 0
            ? result.Legs
            : before;

    private static ConversationContext After(ConversationContext before, PlanResult result, IReadOnlyList<Leg> legs) =>
        result switch
        {
            { Kind: PlanKind.Question, Question: { } question } => before with
            {
                Question = new OpenQuestion(question, result.Legs),
                Proposal = null,
            },
            { Kind: PlanKind.Plan or PlanKind.Change } => new ConversationContext([], Proposal: Proposed(legs)),
            { Kind: PlanKind.Decision, Decision: Decision.Decline } => new ConversationContext(
                [],
                Running: [new RunningTask(DraftId, "declined", legs, "")]
            ),
            { Kind: PlanKind.Decision } => new ConversationContext([], Proposal: Proposed(legs)),
            _ when before.Question is not null => ConversationContext.Empty,
            _ => before,
        };

    private static OpenProposal Proposed(IReadOnlyList<Leg> legs) => new(DraftId, "", legs, Money.Zero());
}
