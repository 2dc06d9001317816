using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Marketplace.Quotes;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>Prices a leg in one shop of any vertical: leaves out what is sold out, and remembers the offers it makes.</summary>
public sealed class QuoteDesk(
    VerticalDocuments documents,
    CapacityBook capacity,
    PriceBook prices,
    BookingStore store,
    TimeProvider time
)
{
    private const int MostOffers = 8;

    /// <summary>Offers, best first, or the refusal; null where there is no such shop.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument of the leg has another shape.</exception>
    public async Task<QuoteResponse?> QuoteAsync(
        IVertical vertical,
        QuoteRequest request,
        CancellationToken cancellationToken
    ) =>
        vertical.Quote(new Ask(request.Leg, request.DeliverTo, time.GetUtcNow()), request.StoreId) switch
        {
            Quotation.Offered offered => await OfferAsync(vertical, request.Key, offered, cancellationToken),
            Quotation.Refused refused => new QuoteResponse([], refused.Refusal),
            _ => null,
        };

    private async Task<QuoteResponse> OfferAsync(
        IVertical vertical,
        string key,
        Quotation.Offered offered,
        CancellationToken cancellationToken
    )
    {
        var shop = offered.Shop;
        var surcharges = await prices.SurchargesAsync(shop.Id, cancellationToken);
        var offers = new List<Offer>();
        Shortage? shortage = null;
        foreach (var draft in offered.Drafts.Take(MostOffers))
        {
            var missing = await capacity.ShortAsync(vertical.ProviderId, draft.Holds ?? [], cancellationToken);
            shortage ??= missing;
            if (missing is null)
            {
                var surcharge = surcharges.GetValueOrDefault(draft.Lines[0].ItemId, Money.Zero());
                var expires = Expires(vertical, draft);
                var offer = OfferWriter.Write(vertical.ProviderId, shop, draft, key, offers.Count, surcharge, expires);
                await store.SaveAsync(Remember(offer, draft, surcharge), cancellationToken);
                offers.Add(offer);
            }
        }

        return offers.Count > 0
            ? new QuoteResponse(offers, null)
            : new QuoteResponse([], Refuse.By(shop.Id, shop.Name, RefusalCodes.SoldOut, shortage!.Message));
    }

    private BookingOffer Remember(Offer offer, OfferDraft draft, Money surcharge) =>
        new(
            offer.Id,
            offer.ProviderId,
            offer.StoreId,
            OfferFingerprint.Of(offer),
            surcharge.Amount,
            time.GetUtcNow(),
            offer.ExpiresAt,
            draft
        );

    /// <summary>As the terms promise, but not beyond the beginning of what is offered.</summary>
    private DateTimeOffset Expires(IVertical vertical, OfferDraft draft)
    {
        var locked = time.GetUtcNow().AddSeconds(documents.Terms(vertical.ProviderId).PriceLockSeconds);
        return draft is { Floats: false, Service.StartsAt: var starts } && starts < locked ? starts : locked;
    }
}
