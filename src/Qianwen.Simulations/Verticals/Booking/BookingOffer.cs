using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>What a vertical remembers of an offer it made.</summary>
/// <param name="Fingerprint">Of everything that is paid for.</param>
/// <param name="Surcharge">What was asked on top, in fen.</param>
/// <param name="Draft">What was offered.</param>
public sealed record BookingOffer(
    string Id,
    string ProviderId,
    string ShopId,
    string Fingerprint,
    long Surcharge,
    DateTimeOffset QuotedAt,
    DateTimeOffset ExpiresAt,
    OfferDraft Draft
);
