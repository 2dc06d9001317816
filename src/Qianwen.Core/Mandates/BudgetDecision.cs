using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Mandates;

/// <summary>Whether a mandate covers an amount.</summary>
/// <param name="Granted">True where the amount is now reserved.</param>
/// <param name="Code">Where not: <c>over_single_limit</c>, <c>over_total_limit</c>, <c>merchant_forbidden</c>, <c>suspended</c>.</param>
/// <param name="Limit">The limit that was met, if it was one.</param>
/// <param name="Available">What is left under it.</param>
public sealed record BudgetDecision(bool Granted, string? Code = null, Money? Limit = null, Money? Available = null);
