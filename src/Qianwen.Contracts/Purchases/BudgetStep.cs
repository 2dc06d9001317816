using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Purchases;

/// <summary>What to do with an amount under a mandate.</summary>
[JsonConverter(typeof(SnakeCaseEnum<BudgetStep>))]
public enum BudgetStep
{
    Reserve,
    Commit,
    Release,
}
