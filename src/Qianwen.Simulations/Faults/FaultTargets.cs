namespace Qianwen.Simulations.Faults;

/// <summary>Where a fault can strike.</summary>
public static class FaultTargets
{
    /// <summary>Anywhere.</summary>
    public const string Any = "any";

    public const string Quotes = "quotes";
    public const string Orders = "orders";
    public const string Payments = "payments";
    public const string Deliveries = "deliveries";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Any, Quotes, Orders, Payments, Deliveries];
}
