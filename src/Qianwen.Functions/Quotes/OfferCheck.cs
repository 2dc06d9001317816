using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Quotes;

/// <summary>
/// What a provider says is checked before it is believed: an offer whose sums are wrong, or that is not from the store
/// that was asked, is refused. Text in it is only ever shown (invariant 10).
/// </summary>
internal static class OfferCheck
{
    /// <summary>Checks every offer of a response.</summary>
    /// <exception cref="ProviderContractException">An offer is inconsistent.</exception>
    public static void Verify(StoreAsk ask, QuoteResponse response)
    {
        foreach (var offer in response.Offers)
        {
            if (Problem(ask, offer) is { } problem)
            {
                throw new ProviderContractException($"Offer '{offer.Id}' of '{ask.Store.StoreId}': {problem}");
            }
        }
    }

    private static string? Problem(StoreAsk ask, Offer offer)
    {
        var zero = Money.Zero(offer.Total.Currency);
        var lines = offer.Lines.Aggregate(zero, (sum, line) => sum + line.Total);
        var fees = offer.Fees.Aggregate(zero, (sum, fee) => sum + fee.Amount);
        var off = offer.Coupons.Where(coupon => coupon.Applied).Aggregate(zero, (sum, coupon) => sum + coupon.Discount);
        return offer switch
        {
            _ when offer.ProviderId != ask.ProviderId => "it names another provider.",
            _ when offer.StoreId != ask.Store.StoreId => "it names another store.",
            _ when offer.Lines.Count == 0 => "it has no lines.",
            _ when offer.Lines.Any(line => line.Quantity < 1 || line.UnitPrice.Amount < 0) => "a line is not positive.",
            _ when offer.Lines.Any(line => line.UnitPrice * line.Quantity != line.Total) => "a line total is wrong.",
            _ when offer.Subtotal != lines => "the subtotal is wrong.",
            _ when offer.Discount != off => "the discount is wrong.",
            _ when offer.Total != lines + fees - off => "the total is wrong.",
            _ when offer.Total.Amount <= 0 => "the total is not positive.",
            _ => null,
        };
    }
}
