using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Core.Offers;

/// <summary>
/// What a provider says is checked before it is believed: an answer to a quote is about what was asked, with sums that add
/// up. Text in it is only ever shown (invariant 10).
/// </summary>
public static class OfferRules
{
    private const int MostOffers = 50;

    /// <summary>What a person needs at least to read a proposal and say yes.</summary>
    public static readonly TimeSpan TimeToDecide = TimeSpan.FromSeconds(10);

    /// <summary>True where the price holds long enough for a person to decide.</summary>
    public static bool CanBeDecided(Offer offer, DateTimeOffset now) => offer.ExpiresAt >= now + TimeToDecide;

    /// <summary>What is wrong with the answer, in words; nothing where it is sound.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="providerId">Who was asked.</param>
    public static IEnumerable<string> Check(QuoteResponse response, QuoteRequest request, string providerId)
    {
        if (response.Offers.Count == 0 && response.Refusal is null)
        {
            yield return "neither an offer nor a refusal";
        }

        if (response.Offers.Count > MostOffers)
        {
            yield return $"{response.Offers.Count} offers; the most is {MostOffers}";
        }

        if (response.Offers.DistinctBy(offer => offer.Id).Count() < response.Offers.Count)
        {
            yield return "two offers with one id";
        }

        foreach (var offer in response.Offers)
        {
            if (offer.ProviderId != providerId || offer.StoreId != request.StoreId)
            {
                yield return $"offer '{offer.Id}' is of {offer.ProviderId}/{offer.StoreId}, not {providerId}/{request.StoreId}";
            }

            foreach (var problem in ProblemsOf(offer, request.Leg))
            {
                yield return $"offer '{offer.Id}', which {problem}";
            }
        }
    }

    private static IEnumerable<string> ProblemsOf(Offer offer, Leg leg)
    {
        if (offer.Lines.Count == 0 || offer.Lines.Any(line => line.Quantity < 1))
        {
            yield return "has no line, or one without a quantity";
        }
        else if (!IsAsMuchAsAsked(offer, leg))
        {
            yield return "is about another quantity than was asked for";
        }

        if (offer.Total.Amount < (offer.NeedsCourier ? 1 : 0))
        {
            yield return "costs nothing";
        }

        if (!AddsUp(offer))
        {
            yield return "does not add up";
        }

        if (offer is not { Rating: >= 0 and <= 5, MatchScore: >= 0 and <= 1, DistanceMetres: >= 0 })
        {
            yield return "has a rating, match or distance out of range";
        }

        if (offer.ArriveBy < offer.ReadyBy)
        {
            yield return "arrives before it is ready";
        }
    }

    /// <summary>As many as were asked for; what costs nothing may come on top, as a gift.</summary>
    private static bool IsAsMuchAsAsked(Offer offer, Leg leg)
    {
        if (leg.Get<IReadOnlyList<OrderedItem>>(ArgumentNames.Items) is not { Count: > 0 } items)
        {
            return true;
        }

        var asked = items.Sum(item => (long)item.Quantity);
        var paid = offer.Lines.Where(line => !line.Total.IsZero).Sum(line => (long)line.Quantity);
        return paid <= asked && offer.Lines.Sum(line => (long)line.Quantity) >= asked;
    }

    private static bool AddsUp(Offer offer)
    {
        var amounts = AmountsOf(offer).ToList();
        if (amounts.Any(amount => amount.Currency != offer.Total.Currency || amount.Amount < 0))
        {
            return false;
        }

        var lines = offer.Lines.Sum(line => (Int128)line.Total.Amount);
        var fees = offer.Fees.Sum(fee => (Int128)fee.Amount.Amount);
        var off = offer.Coupons.Where(coupon => coupon.Applied).Sum(coupon => (Int128)coupon.Discount.Amount);
        return offer.Lines.All(line => (Int128)line.UnitPrice.Amount * line.Quantity == line.Total.Amount)
            && lines == offer.Subtotal.Amount
            && off == offer.Discount.Amount
            && lines + fees - off == offer.Total.Amount;
    }

    private static Int128 Sum<T>(this IEnumerable<T> source, Func<T, Int128> value) =>
        source.Aggregate((Int128)0, (sum, item) => sum + value(item));

    private static IEnumerable<Money> AmountsOf(Offer offer) =>
        [
            offer.Subtotal,
            offer.Discount,
            offer.Total,
            .. offer.Lines.SelectMany(line => new[] { line.UnitPrice, line.Total }),
            .. offer.Fees.Select(fee => fee.Amount),
            .. offer.Coupons.Select(coupon => coupon.Discount),
        ];
}
