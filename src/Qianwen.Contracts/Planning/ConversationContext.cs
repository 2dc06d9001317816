namespace Qianwen.Contracts.Planning;

/// <summary>What the planner may know of the conversation so far.</summary>
/// <param name="Turns">Earlier turns, oldest first.</param>
/// <param name="Question">The open question, if any.</param>
/// <param name="Proposal">The open proposal, if any.</param>
/// <param name="Running">Jobs of this conversation, latest first.</param>
public sealed record ConversationContext(
    IReadOnlyList<Turn> Turns,
    OpenQuestion? Question = null,
    OpenProposal? Proposal = null,
    IReadOnlyList<RunningTask>? Running = null
)
{
    /// <summary>A conversation that has just begun.</summary>
    public static ConversationContext Empty { get; } = new([]);
}
