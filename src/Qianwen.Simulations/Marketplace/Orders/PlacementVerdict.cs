using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Marketplace.Orders;

/// <summary>Whether an order can be placed.</summary>
public abstract record PlacementVerdict
{
    private PlacementVerdict() { }

    /// <summary>It can; its stock is taken.</summary>
    public sealed record Accept(int Units, DateTimeOffset StartsAt, DateTimeOffset ReadyBy) : PlacementVerdict;

    /// <summary>It cannot; nothing is taken.</summary>
    public sealed record Reject(string Code, LocalizedText Message, IReadOnlyList<StoreAlternative> Alternatives)
        : PlacementVerdict
    {
        /// <summary>As a store refuses a quote.</summary>
        public static Reject Of(StoreRefusal refusal) => new(refusal.Code, refusal.Message, refusal.Alternatives);
    }
}
