using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Verticals.Asking;

namespace Qianwen.Simulations.Verticals.Wallet;

/// <summary>What a leg asks of the wallet, checked against contacts, bills and limits.</summary>
public sealed class WalletWishes(WalletData wallet)
{
    /// <summary>The bill that can be paid ahead, by any amount.</summary>
    private const string Phone = "phone";

    private readonly NameIndex<WalletData.Contact> _contacts = new(
        wallet.Contacts,
        contact => contact.Id,
        contact => contact.Name,
        contact => contact.Aliases
    );

    /// <summary>Who gets or gives the money, and how much, or why it cannot be.</summary>
    /// <param name="argument"><c>payee</c> or <c>payer</c>.</param>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public (WalletData.Contact? Contact, Money Amount, (string Code, LocalizedText Message)? Problem) Between(
        Ask ask,
        string argument
    )
    {
        if (ask.Entity(argument) is not { } said)
        {
            return No(RefusalCodes.NotSaid, "还不知道是谁", "It is not known who");
        }

        if (ask.Leg.Get<AmountArgument>("amount") is not { } amount)
        {
            return No(RefusalCodes.NotSaid, "还不知道多少钱", "It is not known how much");
        }

        var found = _contacts.Find(said);
        if (found.Count != 1)
        {
            return found.Count == 0
                ? No(
                    RefusalCodes.UnknownPayee,
                    $"联系人里没有“{said.Words}”",
                    $"\"{said.Words}\" is not among the contacts"
                )
                : No(
                    RefusalCodes.UnknownPayee,
                    $"有好几位“{said.Words}”",
                    $"There are several called \"{said.Words}\""
                );
        }

        return WhyNot(ask, amount.Amount) is { } why ? (null, default, why) : (found[0], amount.Amount, null);
    }

    /// <summary>The bill and what to pay of it, or why it cannot be paid.</summary>
    /// <exception cref="System.Text.Json.JsonException">An argument has another shape.</exception>
    public (WalletData.Bill? Bill, Money Amount, (string Code, LocalizedText Message)? Problem) BillOf(Ask ask)
    {
        var said = ask.Choice("bill");
        var bill = wallet.Bills.FirstOrDefault(bill => bill.Id == said || bill.Zh == said || bill.En == said);
        if (bill is null)
        {
            var words = ask.Words("bill");
            return said is null
                ? NoBill(RefusalCodes.NotSaid, "还不知道缴哪一项", "It is not known which bill")
                : NoBill(RefusalCodes.UnknownPayee, $"没有“{words}”的账单", $"There is no bill for \"{words}\"");
        }

        var due = Money.Fen(bill.Due);
        var amount = ask.Leg.Get<AmountArgument>("amount")?.Amount ?? due;
        if (amount.Currency != Money.Yuan)
        {
            return (null, default, (RefusalCodes.NothingFits, OnlyYuan(amount)));
        }

        if (due.IsZero)
        {
            return NoBill(RefusalCodes.NothingFits, $"{bill.Zh}没有待缴金额", $"Nothing is due: {bill.En}");
        }

        return amount > due && bill.Id != Phone
            ? NoBill(RefusalCodes.OverLimit, $"{bill.Zh}只欠{due}", $"Only {due} is due: {bill.En}")
            : (bill, amount, null);
    }

    private (string Code, LocalizedText Message)? WhyNot(Ask ask, Money amount)
    {
        if (amount.Currency != Money.Yuan || ask.Choice("currency") is { } currency && currency != Money.Yuan)
        {
            return (RefusalCodes.NothingFits, OnlyYuan(amount));
        }

        if (amount.Amount <= 0)
        {
            return (RefusalCodes.NotSaid, new LocalizedText("金额要大于零", "The amount must be above zero"));
        }

        var most = Money.Fen(wallet.TransferLimit);
        return amount > most
            ? (RefusalCodes.OverLimit, new LocalizedText($"单笔最多{most}", $"At most {most} at once"))
            : null;
    }

    /// <summary>Another currency is not moved; what it would be is said, and left to the person.</summary>
    private static LocalizedText OnlyYuan(Money amount)
    {
        var yuan = Money.Fen((long)Math.Round(amount.Amount * ExchangeRates.YuanFor(amount.Currency)));
        return ExchangeRates.Knows(amount.Currency)
            ? new LocalizedText(
                $"只能转人民币（{amount}约合{yuan}）",
                $"Only yuan can be moved ({amount} is about {yuan})"
            )
            : new LocalizedText("只能转人民币", "Only yuan can be moved");
    }

    private static (WalletData.Bill?, Money, (string, LocalizedText)?) NoBill(string code, string zh, string en) =>
        (null, default, (code, new LocalizedText(zh, en)));

    private static (WalletData.Contact?, Money, (string, LocalizedText)?) No(string code, string zh, string en) =>
        (null, default, (code, new LocalizedText(zh, en)));
}
