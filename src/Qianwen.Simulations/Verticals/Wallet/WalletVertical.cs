using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;
using Qianwen.Contracts.Providers;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Marketplace;
using Qianwen.Simulations.Verticals.Asking;
using Qianwen.Simulations.Verticals.Maps;
using Qianwen.Simulations.Verticals.Offers;

namespace Qianwen.Simulations.Verticals.Wallet;

/// <summary>Transfers, bills, balances: one wallet, whose contacts and limits are in the data.</summary>
public sealed class WalletVertical : IVertical
{
    private const string TransferShop = "wallet/transfer";
    private const string BillShop = "wallet/bill";
    private const string RequestShop = "wallet/request";
    private const string AccountShop = "wallet/account";
    private static readonly LocalizedText Provider = new("千问钱包", "Qianwen Wallet");

    private readonly WalletData _wallet;
    private readonly WalletWishes _wishes;
    private readonly WalletOffers _offers;
    private readonly Statement _statement;

    /// <summary>Reads contacts, bills and accounts.</summary>
    public WalletVertical(IOptions<MarketplaceOptions> options)
    {
        _wallet = EmbeddedData.Read<WalletData>("verticals/wallet.json");
        _wishes = new WalletWishes(_wallet);
        _offers = new WalletOffers(_wallet);
        _statement = new Statement(_wallet, options.Value.Seed);
    }

    /// <inheritdoc/>
    public string ProviderId => ProviderIds.Wallet;

    /// <inheritdoc/>
    public IEnumerable<VocabularyEntry> Names =>
        _wallet.Contacts.Select(contact => new VocabularyEntry(
            contact.Id,
            EntityKind.Merchant,
            contact.Name,
            contact.Aliases
        ));

    /// <inheritdoc/>
    public SearchResponse Search(Ask ask)
    {
        var (shop, name) = ShopOf(ask);
        return Quote(ask, shop) is Quotation.Refused refused
            ? Refuse.Nobody(refused.Refusal)
            : new SearchResponse([new StoreCandidate(shop, ProviderId, name, 0, 5)], []);
    }

    /// <inheritdoc/>
    public Quotation Quote(Ask ask, string shopId)
    {
        var shop = new Shop(shopId, ProviderId, Provider, Provider, default, 5);
        switch (shopId)
        {
            case TransferShop:
                var (payee, sent, noTransfer) = _wishes.Between(ask, "payee");
                return Answer(shop, noTransfer, () => _offers.Transfer(payee!, sent, ask));
            case BillShop:
                var (bill, due, noBill) = _wishes.BillOf(ask);
                return Answer(shop, noBill, () => WalletOffers.Bill(bill!, due, ask));
            case RequestShop:
                var (payer, asked, noRequest) = _wishes.Between(ask, "payer");
                return Answer(shop, noRequest, () => WalletOffers.Request(payer!, asked, ask));
            case AccountShop:
                return new Quotation.Offered(shop, [Account(ask)]);
            default:
                return Quotation.NoSuchShop.Instance;
        }
    }

    private static (string Shop, LocalizedText Name) ShopOf(Ask ask) =>
        ask.Leg.Op switch
        {
            Operations.Transfer => (TransferShop, new LocalizedText("转账", "Transfer")),
            Operations.Pay when ask.Choice("bill") is null && ask.Entity("payee") is not null => (
                TransferShop,
                new LocalizedText("转账", "Transfer")
            ),
            Operations.Pay => (BillShop, new LocalizedText("缴费", "Bills")),
            Operations.Request => (RequestShop, new LocalizedText("收款", "Requests")),
            _ => (AccountShop, new LocalizedText("账户", "Accounts")),
        };

    private static Quotation Answer(Shop shop, (string Code, LocalizedText Message)? problem, Func<OfferDraft> draft) =>
        problem is { } no ? Refuse.By(shop, no.Code, no.Message) : new Quotation.Offered(shop, [draft()]);

    private OfferDraft Account(Ask ask)
    {
        var (name, facts) = ask.Leg.Op switch
        {
            Operations.Search => (new LocalizedText("交易记录", "Transactions"), _statement.Facts(ask)),
            Operations.Info => (new LocalizedText("限额与账单", "Limits and bills"), Limits()),
            _ => (new LocalizedText("余额", "Balance"), Balances(ask)),
        };
        return Answers.Of(AccountShop, name, facts, ask.Now);
    }

    private List<LocalizedText> Balances(Ask ask)
    {
        var wanted = ask.Choice("account");
        var known = _wallet.Accounts.Where(account => wanted is null || account.Id == wanted).ToList();
        return
        [
            .. (known.Count > 0 ? known : _wallet.Accounts).Select(account => new LocalizedText(
                $"{account.Zh}：{Money.Fen(account.Balance)}",
                $"{account.En}: {Money.Fen(account.Balance)}"
            )),
        ];
    }

    private IReadOnlyList<LocalizedText> Limits()
    {
        var (once, daily) = (Money.Fen(_wallet.TransferLimit), Money.Fen(_wallet.DailyLimit));
        return
        [
            new($"单笔转账最多{once}，每天最多{daily}", $"At most {once} a transfer and {daily} a day"),
            .. _wallet
                .Bills.Where(bill => bill.Due > 0)
                .Select(bill => new LocalizedText(
                    $"{bill.Zh}：待缴{Money.Fen(bill.Due)}",
                    $"{bill.En}: {Money.Fen(bill.Due)} due"
                )),
        ];
    }
}
