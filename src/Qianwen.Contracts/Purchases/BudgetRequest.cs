using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Purchases;

/// <summary>An amount to reserve, commit or release under a person's mandate.</summary>
public sealed record BudgetRequest(string PersonId, string Key, string MerchantId, Money Amount, BudgetStep Step);
