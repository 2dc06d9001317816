using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>Legs that wait for others, and what was quoted for those.</summary>
/// <param name="Legs">The legs of the next wave.</param>
/// <param name="Before">The legs they may depend on.</param>
/// <param name="Quotes">The quotes of those, in the same order.</param>
/// <param name="Excluded">Ids of stores that already failed in this job.</param>
public sealed record BindingRequest(
    IReadOnlyList<Leg> Legs,
    IReadOnlyList<Leg> Before,
    IReadOnlyList<LegQuotes> Quotes,
    IReadOnlyList<string> Excluded,
    DateTimeOffset At
);
