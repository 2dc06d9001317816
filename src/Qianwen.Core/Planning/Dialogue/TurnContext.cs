using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Intents;

namespace Qianwen.Core.Planning.Dialogue;

/// <summary>All that is known when one turn is understood.</summary>
/// <param name="Request">What the planner was given.</param>
/// <param name="Index">The names of the registry.</param>
/// <param name="Locale">The language to answer in.</param>
/// <param name="Sentence">The sentence, read by itself.</param>
public sealed record TurnContext(PlanRequest Request, EntityIndex Index, string Locale, SentenceReading Sentence)
{
    /// <summary>The conversation.</summary>
    public ConversationContext Conversation => Request.Conversation;

    /// <summary>True where the person answers somebody else than us.</summary>
    public bool IsForeign => OtherSide.IsForeign(Conversation);

    /// <summary>Jobs of the conversation that are not finished, latest first.</summary>
    public IReadOnlyList<RunningTask> Running =>
        [
            .. (Conversation.Running ?? []).Where(task =>
                task.Status is "quoting" or "proposed" or "buying" or "fulfilling"
            ),
        ];
}
