using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>What a shop says to a leg.</summary>
public abstract record Quotation
{
    private Quotation() { }

    /// <summary>It has these, best first, as far as they are not sold out.</summary>
    public sealed record Offered(Shop Shop, IReadOnlyList<OfferDraft> Drafts) : Quotation;

    /// <summary>It has nothing for it.</summary>
    public sealed record Refused(StoreRefusal Refusal) : Quotation;

    /// <summary>There is no such shop.</summary>
    public sealed record NoSuchShop : Quotation
    {
        /// <summary>The one answer of this kind.</summary>
        public static NoSuchShop Instance { get; } = new();
    }
}
