using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Planning;

/// <summary>A limit on the total price.</summary>
/// <param name="Max">The most it may cost.</param>
/// <param name="Words">The person's words.</param>
/// <param name="PerItem">True where it limits the price of one unit, not the total.</param>
public sealed record BudgetLimit(Money Max, string Words, bool PerItem = false);
