using System.Security.Cryptography;
using System.Text;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;

namespace Qianwen.Simulations.Marketplace.Quotes;

/// <summary>A hash over everything of an offer that is paid for: store, lines, options, fees, coupons, totals.</summary>
public static class OfferFingerprint
{
    /// <summary>SHA-256 in hex.</summary>
    public static string Of(Offer offer)
    {
        var text = new StringBuilder()
            .AppendLine(offer.Id)
            .AppendLine(offer.StoreId)
            .AppendLine(QianwenJson.Serialize(offer.Total));
        foreach (var line in offer.Lines)
        {
            text.AppendLine($"{line.ItemId} {line.Quantity} {line.UnitPrice} {line.Total}");
            text.AppendJoin(
                '\n',
                line.Options.Select(option => $"{option.Group}/{option.Choice} {option.Count} {option.PriceDelta}")
            );
        }

        text.AppendJoin('\n', offer.Fees.Select(fee => $"{fee.Code} {fee.Amount}"));
        text.AppendJoin(
            '\n',
            offer.Coupons.Where(coupon => coupon.Applied).Select(coupon => $"{coupon.Code} {coupon.Discount}")
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
