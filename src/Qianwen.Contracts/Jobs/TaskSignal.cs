using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Jobs;

/// <summary>The external event that carries a person's word to a running task.</summary>
/// <param name="Id">Key of the message or request it came from; a repeated one has no further effect.</param>
/// <param name="Decision">For decide.</param>
/// <param name="CartHash">For decide: the cart it is about; null for the one that is open.</param>
/// <param name="Legs">For change: the new legs in full.</param>
public sealed record TaskSignal(
    string Id,
    TaskSignalKind Kind,
    Decision? Decision = null,
    string? CartHash = null,
    IReadOnlyList<Leg>? Legs = null
);
