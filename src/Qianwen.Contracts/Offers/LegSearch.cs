using Qianwen.Contracts.Planning;

namespace Qianwen.Contracts.Offers;

/// <summary>Input of a store search.</summary>
/// <param name="Excluded">Ids of stores that already failed in this job; they are not asked again.</param>
/// <param name="Elsewhere">True where the named shop cannot do it and others are asked what they have instead.</param>
public sealed record LegSearch(
    string TaskId,
    string ConversationId,
    string Locale,
    int Round,
    Leg Leg,
    IReadOnlyList<string>? Excluded = null,
    bool Elsewhere = false
)
{
    /// <summary>Names this search among those of the task.</summary>
    public string Key => $"{Round}:{Leg.Id}{(Elsewhere ? ":elsewhere" : "")}";
}
