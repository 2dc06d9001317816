using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace.Quotes;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>Holds an order against the offer it names, and takes what it needs.</summary>
public sealed class BookingCheck(
    BookingStore store,
    CapacityBook capacity,
    PriceBook prices,
    FaultLedger faults,
    TimeProvider time
)
{
    private static readonly Money PriceRise = Money.Fen(200);

    /// <summary>Decides on a place command; accepted means that the capacity is taken for its order key.</summary>
    public async Task<BookingVerdict> DecideAsync(MerchantCommand command, CancellationToken cancellationToken)
    {
        var quoted = command.Order!.Offer;
        var offer = await store.FindOfferAsync(quoted.Id, cancellationToken);
        if (
            offer is null
            || offer.ProviderId != command.ProviderId
            || offer.ShopId != command.StoreId
            || offer.ExpiresAt < time.GetUtcNow()
        )
        {
            return No(RefusalCodes.OfferExpired, "报价已过期，请重新询价", "The offer has expired; ask for a new one");
        }

        if (await StrikesAsync(FaultProfiles.StoreRefuses, command, cancellationToken))
        {
            return No(RefusalCodes.StoreBusy, "商家太忙，暂不接单", "The shop is too busy to take the order");
        }

        await StrikeAsync(command, offer, cancellationToken);
        if (OfferFingerprint.Of(quoted) != offer.Fingerprint)
        {
            return No(RefusalCodes.PriceChanged, "订单与报价不一致", "The order differs from the offer");
        }

        var surcharges = await prices.SurchargesAsync(offer.ShopId, cancellationToken);
        if (surcharges.GetValueOrDefault(offer.Draft.Lines[0].ItemId, Money.Zero()).Amount != offer.Surcharge)
        {
            return No(RefusalCodes.PriceChanged, "价格已变动", "The price has changed");
        }

        var holds = offer.Draft.Holds ?? [];
        return await capacity.TakeAsync(offer.ProviderId, command.OrderKey, holds, cancellationToken) is { } shortage
            ? new BookingVerdict.Reject(RefusalCodes.SoldOut, shortage.Message)
            : new BookingVerdict.Accept(offer);
    }

    /// <summary>What goes wrong between quote and order, where it was asked for.</summary>
    private async Task StrikeAsync(MerchantCommand command, BookingOffer offer, CancellationToken cancellationToken)
    {
        if (await StrikesAsync(FaultProfiles.PriceChange, command, cancellationToken))
        {
            var risen = new Surcharge(offer.Draft.Lines[0].ItemId, Money.Fen(offer.Surcharge) + PriceRise);
            await prices.SetAsync(offer.ShopId, risen, cancellationToken);
        }

        if (
            offer.Draft.Holds is [var first, ..]
            && await StrikesAsync(FaultProfiles.SoldOut, command, cancellationToken)
        )
        {
            await capacity.DrainAsync(offer.ProviderId, first, cancellationToken);
        }
    }

    private Task<bool> StrikesAsync(string profile, MerchantCommand command, CancellationToken cancellationToken) =>
        faults.StrikesAsync(profile, FaultTargets.Orders, command.Key, cancellationToken);

    private static BookingVerdict.Reject No(string code, string zh, string en) => new(code, new LocalizedText(zh, en));
}
