using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Api;

/// <summary>Answer of <c>POST /api/plans</c> and a line of <c>plan --jsonl</c>.</summary>
/// <param name="Id">Echo of the line's id, on the command line.</param>
/// <param name="Clarify">True where a question is asked before anything else.</param>
/// <param name="Committed">Always false: a dry run commits nothing.</param>
public sealed record PlanResponse(
    string? Id,
    PlanKind Kind,
    IReadOnlyList<Leg> Legs,
    bool Clarify,
    bool Committed,
    string Text,
    string Locale,
    PlanQuestion? Question,
    Decision? Decision,
    IReadOnlyList<PlanEvidence> Why,
    double Confidence
);
