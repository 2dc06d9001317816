using Qianwen.Contracts.Conversations;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Qianwen.Cli.Rendering;

/// <summary>What was paid, to whom, for what.</summary>
public static class ReceiptPanel
{
    /// <summary>The panel.</summary>
    public static IRenderable Create(ReceiptItem receipt, string locale)
    {
        var facts = new Grid().AddColumn(new GridColumn().NoWrap().PadLeft(0).PadRight(2)).AddColumn();
        Add(facts, Phrases.Store.In(locale), receipt.Offer.StoreName.In(locale));
        Add(facts, Phrases.OrderNumber.In(locale), receipt.OrderId);
        Add(facts, Phrases.PaymentNumber.In(locale), receipt.PaymentId);
        Add(facts, Phrases.Paid.In(locale), receipt.Paid.ToString());
        if (!receipt.Refunded.IsZero)
        {
            Add(facts, Phrases.Refunded.In(locale), receipt.Refunded.ToString());
        }

        return new Panel(
            new Rows(new Text(receipt.Text), OfferTable.Create(receipt.Offer, locale, withTried: false), facts)
        )
        {
            Header = new PanelHeader($" {Phrases.Receipt.In(locale)} "),
            Border = BoxBorder.Rounded,
            Expand = true,
        };
    }

    private static void Add(Grid grid, string label, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            grid.AddRow(new Text(label, new Style(Color.Grey)), new Text(value));
        }
    }
}
