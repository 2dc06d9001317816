namespace Qianwen.Mutants;

/// <summary>Every mutant there is.</summary>
public static class AllMutants
{
    /// <summary>In the order in which they are tried: mutants of one project follow each other.</summary>
    public static IReadOnlyList<Mutant> List { get; } =
    [.. MoneyMutants.List, .. MessagingMutants.List, .. StoreMutants.List, .. HostMutants.List];
}
