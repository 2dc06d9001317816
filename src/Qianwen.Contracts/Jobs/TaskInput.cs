using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Jobs;

/// <summary>Input of the task orchestrator.</summary>
/// <param name="TaskId">Also the instance id.</param>
/// <param name="Round">Counts proposals, from 1.</param>
/// <param name="Excluded">Stores that failed in earlier rounds.</param>
/// <param name="Notice">Said with the next proposal: why there is a new one.</param>
/// <param name="Heard">Ids of the signals that earlier rounds heard; they have no further effect.</param>
public sealed record TaskInput(
    string TaskId,
    string ConversationId,
    string PersonId,
    string Locale,
    IReadOnlyList<Leg> Legs,
    int Round = 1,
    IReadOnlyList<string>? Excluded = null,
    LocalizedText? Notice = null,
    IReadOnlyList<string>? Heard = null
);
