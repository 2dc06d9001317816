using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Purchases;

/// <summary>Whether the mandate covers an amount.</summary>
/// <param name="Code">Where it does not: why.</param>
public sealed record BudgetAnswer(bool Granted, string? Code = null, Money? Limit = null, Money? Available = null);
