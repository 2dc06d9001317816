using Qianwen.Contracts.Offers;

namespace Qianwen.Core.Offers;

/// <summary>
/// How good an offer is beside the others. What is brought to the door weighs price, arrival and rating; what takes place
/// somewhere weighs price, rating and nearness, since its end says nothing about how good it is.
/// </summary>
internal sealed class OfferScale(IReadOnlyList<Offer> offers, DateTimeOffset now)
{
    private const double PriceWeight = 0.55;
    private const double TimeWeight = 0.25;
    private const double RatingWeight = 0.20;
    private const double PlacePriceWeight = 0.40;
    private const double PlaceRatingWeight = 0.35;
    private const double NearnessWeight = 0.25;

    /// <summary>On foot that is a few minutes: nearer than this is as good as next door.</summary>
    private const double NextDoorMetres = 500;

    private readonly double _price = Math.Max(1, offers.Min(offer => offer.Total.Amount));
    private readonly double _minutes = Math.Max(1, offers.Min(offer => (offer.ArriveBy - now).TotalMinutes));
    private readonly double _metres = offers.Min(offer => offer.DistanceMetres);

    /// <summary>The higher the better.</summary>
    public double Score(Offer offer)
    {
        var price = _price / Math.Max(1, offer.Total.Amount);
        var rating = offer.Rating / 5;
        return offer is { NeedsCourier: false, Service.To: null }
            ? (PlacePriceWeight * price)
                + (PlaceRatingWeight * rating)
                + (NearnessWeight * (_metres + NextDoorMetres) / (offer.DistanceMetres + NextDoorMetres))
            : (PriceWeight * price)
                + (TimeWeight * _minutes / Math.Max(1, (offer.ArriveBy - now).TotalMinutes))
                + (RatingWeight * rating);
    }
}
