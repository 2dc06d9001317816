using Qianwen.Contracts;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Maps;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Wallet;

/// <summary>Writes the offers of the wallet: a transfer, a bill, a request.</summary>
public sealed class WalletOffers(WalletData wallet)
{
    private static readonly CodePattern Transaction = new("transaction", "20{10-99}############");

    /// <summary>Money to somebody; within what is left of the day's limit.</summary>
    public OfferDraft Transfer(WalletData.Contact contact, Money amount, Ask ask) =>
        new(
            [
                new DraftLine(
                    $"wallet/transfer/{contact.Id}",
                    new LocalizedText($"转账给{contact.Zh}", $"Transfer to {contact.En}"),
                    1,
                    amount
                ),
            ],
            PaidOut(ask, new LocalizedText($"{contact.Zh}已收到{amount}", $"{contact.En} has got {amount}")),
            ask.Now.AddSeconds(20),
            Floats: true,
            Details: Facts(ask, contact.Name),
            Holds:
            [
                new Hold(
                    $"transfers|{ask.Today:yyyyMMdd}",
                    (int)amount.Amount,
                    wallet.DailyLimit,
                    new LocalizedText("今日转账额度", "today's transfer limit"),
                    IsMoney: true
                ),
            ],
            Codes: [Transaction]
        );

    /// <summary>A bill; once a month.</summary>
    public static OfferDraft Bill(WalletData.Bill bill, Money amount, Ask ask) =>
        new(
            [new DraftLine($"wallet/bill/{bill.Id}", bill.Name, 1, amount)],
            PaidOut(ask, new LocalizedText($"{bill.Zh}已缴清", $"Paid: {bill.En}")),
            ask.Now.AddSeconds(20),
            Floats: true,
            Details: [.. Facts(ask, bill.Payee), DueFact(bill)],
            Holds:
            [
                new Hold(
                    $"{bill.Id}|{ask.Today:yyyyMM}",
                    1,
                    1,
                    new LocalizedText($"本月待缴{bill.Zh}", $"due this month: {bill.En}")
                ),
            ],
            Codes: [Transaction]
        );

    /// <summary>Somebody is asked for money; it costs nothing.</summary>
    public static OfferDraft Request(WalletData.Contact contact, Money amount, Ask ask) =>
        Answers.Of(
            $"wallet/request/{contact.Id}",
            new LocalizedText($"向{contact.Zh}收款{amount}", $"Ask {contact.En} for {amount}"),
            Facts(ask, contact.Name),
            ask.Now
        );

    private static List<PlannedStep> PaidOut(Ask ask, LocalizedText news) =>
        [
            new(ask.Now.AddSeconds(20), MerchantOrderStatus.Ready, new LocalizedText("正在转出", "On its way")),
            new(ask.Now.AddSeconds(30), MerchantOrderStatus.Done, news),
        ];

    private static LocalizedText DueFact(WalletData.Bill bill)
    {
        var due = Money.Fen(bill.Due);
        return new LocalizedText($"本期应缴{due}", $"Due now: {due}");
    }

    private static List<LocalizedText> Facts(Ask ask, LocalizedText who)
    {
        List<LocalizedText> facts = [new($"对方：{who.Zh}", $"Other side: {who.En}")];
        if (ask.Words("method") is { } method)
        {
            facts.Add(new($"付款方式：{method}", $"With: {method}"));
        }

        if (ask.Words("note") is { } note)
        {
            facts.Add(new($"备注：{note}", $"Note: {note}"));
        }

        return facts;
    }
}
