using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>Whether an order can be placed.</summary>
public abstract record BookingVerdict
{
    private BookingVerdict() { }

    /// <summary>It can; its capacity is taken.</summary>
    public sealed record Accept(BookingOffer Offer) : BookingVerdict;

    /// <summary>It cannot; nothing is taken.</summary>
    public sealed record Reject(string Code, LocalizedText Message) : BookingVerdict;
}
