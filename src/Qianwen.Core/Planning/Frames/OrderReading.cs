using Qianwen.Core.Planning.Clauses;
using Qianwen.Core.Planning.Recognisers;

namespace Qianwen.Core.Planning.Frames;

/// <summary>Everything a sentence says of an order, before it is made a leg.</summary>
/// <param name="Items">Lines, shops and loose words.</param>
/// <param name="Address">Where to.</param>
/// <param name="Budgets">Limits of the price.</param>
/// <param name="Times">Wished times of arrival, with the person's words.</param>
/// <param name="Rank">By what to rank, with the person's words.</param>
/// <param name="Note">For the shop or rider.</param>
/// <param name="People">For how many people, where that was said.</param>
public sealed record OrderReading(
    ItemList Items,
    AddressMention? Address,
    IReadOnlyList<(BudgetMatch Budget, string Words)> Budgets,
    IReadOnlyList<(TimeMatch Time, string Words)> Times,
    (string Rank, string Words)? Rank,
    string? Note,
    int? People = null
)
{
    /// <summary>True where the sentence says nothing of an order.</summary>
    public bool IsEmpty =>
        Items.IsEmpty && Address is null && Budgets.Count == 0 && Times.Count == 0 && Rank is null && Note is null;
}
