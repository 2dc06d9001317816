using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Offers;

/// <summary>
/// What a provider says is checked before it is believed: an answer to a quote is about what was asked, with sums that add
/// up. Text in it is only ever shown (invariant 10).
/// </summary>
public static class OfferRules
{
    private const int MostOffers = 50;

    /// <summary>What is wrong with the answer, in words; nothing where it is sound.</summary>
    public static IEnumerable<string> Check(QuoteResponse response, string providerId, string storeId)
    {
        if (response.Offers.Count == 0 && response.Refusal is null)
        {
            yield return "neither an offer nor a refusal";
        }

        if (response.Offers.Count > MostOffers)
        {
            yield return $"{response.Offers.Count} offers; the most is {MostOffers}";
        }

        foreach (var offer in response.Offers)
        {
            if (offer.ProviderId != providerId || offer.StoreId != storeId)
            {
                yield return $"offer '{offer.Id}' is of {offer.ProviderId}/{offer.StoreId}, not {providerId}/{storeId}";
            }

            if (offer.Lines.Count == 0 || offer.Lines.Any(line => line.Quantity < 1))
            {
                yield return $"offer '{offer.Id}' has no line, or one without a quantity";
            }

            if (offer.Total.Amount <= 0)
            {
                yield return $"offer '{offer.Id}' costs nothing";
            }

            if (!AddsUp(offer))
            {
                yield return $"offer '{offer.Id}' does not add up";
            }
        }
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
