using System.Text.Json.Serialization;
using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Offers;

/// <summary>
/// A store's binding price for a leg until it expires. <c>Total = sum(lines) + sum(fees) − sum(applied coupons)</c>.
/// </summary>
/// <param name="Id">The provider's id; named when the order is placed.</param>
/// <param name="ExpiresAt">Until when the price holds.</param>
/// <param name="ReadyBy">When the store will have made it, its queue considered.</param>
/// <param name="ArriveBy">When it will be at the door.</param>
/// <param name="DistanceMetres">From the store to the door.</param>
/// <param name="Rating">0…5.</param>
/// <param name="Notes">What was assumed or differs from the words, for the person.</param>
/// <param name="MatchScore">0…1: how well the items fit the words; 1 for named items.</param>
/// <param name="FulfilledBy">Who brings it to its end: a courier (null too), or the merchant itself.</param>
/// <param name="Service">For a journey, a stay or a table: when and where it happens.</param>
/// <param name="Details">Facts the person decides on, one a line: the flight's times, the room's beds, the car's seats.</param>
public sealed record Offer(
    string Id,
    string ProviderId,
    string MerchantId,
    LocalizedText MerchantName,
    string StoreId,
    LocalizedText StoreName,
    GeoPoint StoreLocation,
    IReadOnlyList<OfferLine> Lines,
    IReadOnlyList<OfferCoupon> Coupons,
    IReadOnlyList<OfferFee> Fees,
    Money Subtotal,
    Money Discount,
    Money Total,
    DateTimeOffset ExpiresAt,
    DateTimeOffset ReadyBy,
    DateTimeOffset ArriveBy,
    int DistanceMetres,
    double Rating,
    IReadOnlyList<LocalizedText> Notes,
    double MatchScore = 1,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] OfferFulfilment? FulfilledBy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ServiceTime? Service = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LocalizedText>? Details = null
)
{
    /// <summary>True where somebody has to bring it to the door.</summary>
    [JsonIgnore]
    public bool NeedsCourier => FulfilledBy != OfferFulfilment.Merchant;
}
