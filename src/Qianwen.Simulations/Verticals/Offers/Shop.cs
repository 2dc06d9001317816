using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Offers;

/// <summary>Who makes an offer: a hotel, a flight, a restaurant, a shop, a kind of car.</summary>
/// <param name="Id">Unique over all providers; begins with the provider's id and a slash.</param>
/// <param name="MerchantId">Who is behind it: the airline, the brand.</param>
/// <param name="Rating">0…5.</param>
public sealed record Shop(
    string Id,
    string MerchantId,
    LocalizedText MerchantName,
    LocalizedText Name,
    GeoPoint Location,
    double Rating
);
