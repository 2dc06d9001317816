using System.Globalization;
using Qianwen.Contracts.Offers;
using Spectre.Console;

namespace Qianwen.Cli.Rendering;

/// <summary>What an offer costs, line by line: items with their options, fees, coupons tried, total.</summary>
public static class OfferTable
{
    /// <summary>The table.</summary>
    /// <param name="offer">What is bought.</param>
    /// <param name="locale">The language of the conversation.</param>
    /// <param name="withTried">True to show also the coupons that did not apply, and why.</param>
    public static Table Create(Offer offer, string locale, bool withTried)
    {
        var table = new Table
        {
            Border = TableBorder.None,
            ShowHeaders = false,
            Expand = true,
        };
        table.AddColumn(new TableColumn("").RightAligned().NoWrap().PadLeft(0));
        table.AddColumn(new TableColumn(""));
        table.AddColumn(new TableColumn("").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("").RightAligned().NoWrap().PadRight(0));
        AddLines(table, offer, locale);
        foreach (var fee in offer.Fees)
        {
            Add(table, "", fee.Name.In(locale), "", fee.Amount.ToString());
        }

        AddCoupons(table, offer.Coupons.Where(coupon => withTried || coupon.Applied), locale);
        table.AddRow(
            Text.Empty,
            new Text(Phrases.Total.In(locale), new Style(decoration: Decoration.Bold)),
            Text.Empty,
            new Text(offer.Total.ToString(), new Style(Color.Green, decoration: Decoration.Bold))
        );
        return table;
    }

    private static void AddLines(Table table, Offer offer, string locale)
    {
        foreach (var line in offer.Lines)
        {
            var quantity = line.Quantity.ToString(CultureInfo.InvariantCulture) + "×";
            Add(table, quantity, line.Name.In(locale), line.UnitPrice.ToString(), line.Total.ToString());
            var options = string.Join(Separator(locale), line.Options.Select(option => Describe(option, locale)));
            if (options.Length > 0)
            {
                table.AddRow(Text.Empty, new Text(options, new Style(Color.Grey)), Text.Empty, Text.Empty);
            }
        }
    }

    private static void AddCoupons(Table table, IEnumerable<OfferCoupon> coupons, string locale)
    {
        foreach (var coupon in coupons)
        {
            var name = coupon.Name.In(locale);
            var reason = coupon.Reason.In(locale).TrimEnd('。', '.');
            if (coupon.Applied)
            {
                var words = reason.Length > 0 ? $"{name} ({reason})" : name;
                Add(table, "✓", words, "", (-coupon.Discount).ToString(), new Style(Color.Green));
            }
            else
            {
                var words = $"{name}: {(reason.Length > 0 ? reason : Phrases.NotApplied.In(locale))}";
                Add(table, "–", words, "", "", new Style(Color.Grey));
            }
        }
    }

    private static string Describe(OfferOption option, string locale)
    {
        var count = option.Count > 1 ? $"{option.Count}×" : "";
        var price = option.PriceDelta.IsZero ? "" : $" {(option.PriceDelta.Amount > 0 ? "+" : "")}{option.PriceDelta}";
        return count + option.Name.In(locale) + price;
    }

    private static string Separator(string locale) =>
        locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "、" : ", ";

    private static void Add(Table table, string mark, string what, string unit, string amount, Style? style = null) =>
        table.AddRow(new Text(mark, style), new Text(what, style), new Text(unit, Color.Grey), new Text(amount, style));
}
