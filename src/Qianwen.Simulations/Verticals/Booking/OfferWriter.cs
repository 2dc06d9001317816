using System.Security.Cryptography;
using System.Text;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Booking;

/// <summary>Makes an offer of a draft: numbers the lines, adds them up, gives it an id.</summary>
public static class OfferWriter
{
    /// <summary>The offer; exact to the fen.</summary>
    /// <param name="key">The quote's key; the offer's id is made of it.</param>
    /// <param name="number">Counts the offers of one quote from 0.</param>
    /// <param name="surcharge">What the shop asks on top now.</param>
    /// <param name="expiresAt">Until when the price holds.</param>
    public static Offer Write(
        string providerId,
        Shop shop,
        OfferDraft draft,
        string key,
        int number,
        Money surcharge,
        DateTimeOffset expiresAt
    )
    {
        var lines = draft.Lines.Select(ToLine).ToList();
        var fees = Fees(draft, surcharge);
        var subtotal = Sum(lines.Select(line => line.Total));
        return new Offer(
            OfferId(shop, key, number),
            providerId,
            shop.MerchantId,
            shop.MerchantName,
            shop.Id,
            shop.Name,
            shop.Location,
            lines,
            [],
            fees,
            subtotal,
            Money.Zero(),
            subtotal + Sum(fees.Select(fee => fee.Amount)),
            expiresAt,
            draft.Service?.StartsAt ?? draft.Steps[0].At,
            draft.Service?.EndsAt ?? draft.Steps[^1].At,
            draft.DistanceMetres,
            shop.Rating,
            draft.Notes ?? [],
            draft.MatchScore,
            OfferFulfilment.Merchant,
            draft.Service,
            draft.Details
        );
    }

    private static OfferLine ToLine(DraftLine line, int at) =>
        new(
            $"line-{at + 1}",
            line.ItemId,
            line.Name,
            line.Quantity,
            line.UnitPrice,
            line.UnitPrice * line.Quantity,
            line.Options ?? []
        );

    private static List<OfferFee> Fees(OfferDraft draft, Money surcharge)
    {
        List<OfferFee> fees = [.. draft.Fees ?? []];
        if (!surcharge.IsZero)
        {
            fees.Add(new OfferFee("surcharge", new LocalizedText("临时加价", "Surcharge"), surcharge));
        }

        return fees;
    }

    private static Money Sum(IEnumerable<Money> amounts) =>
        amounts.Aggregate(Money.Zero(), (sum, amount) => sum + amount);

    private static string OfferId(Shop shop, string key, int number)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{shop.Id}|{key}|{number}"));
        return $"{shop.Id.Replace('/', '-')}-{Convert.ToHexStringLower(hash)[..20]}";
    }
}
