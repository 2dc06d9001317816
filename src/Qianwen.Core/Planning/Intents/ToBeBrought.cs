using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Intents;

/// <summary>披萨，外送: a clause that says no more than that the food is to be brought, or packed.</summary>
internal static class ToBeBrought
{
    private static readonly FrozenSet<string> Clauses = FrozenSet.ToFrozenSet([
        "外送",
        "外卖",
        "送外卖",
        "叫外卖",
        "外带",
        "打包",
        "打包带走",
        "带走",
        "送上门",
        "送货上门",
        "送过来",
    ]);

    /// <summary>True for such a clause.</summary>
    public static bool Is(string clause) => Clauses.Contains(clause.Trim());
}
