using Qianwen.Contracts;

namespace Qianwen.Simulations.Verticals.Wallet;

/// <summary><c>verticals/wallet.json</c>; amounts in fen.</summary>
/// <param name="TransferLimit">The most one transfer moves.</param>
/// <param name="DailyLimit">The most all transfers of a day move.</param>
public sealed record WalletData(
    int TransferLimit,
    int DailyLimit,
    IReadOnlyList<WalletData.Contact> Contacts,
    IReadOnlyList<WalletData.Bill> Bills,
    IReadOnlyList<WalletData.Account> Accounts,
    IReadOnlyList<WalletData.Transaction> Transactions
)
{
    /// <summary>Somebody who may be sent money or asked for it.</summary>
    public sealed record Contact(string Id, string Zh, string En, IReadOnlyList<string> Aliases)
    {
        /// <summary>The name.</summary>
        public LocalizedText Name => new(Zh, En);
    }

    /// <summary>A bill that comes every month.</summary>
    /// <param name="Due">What is due now; 0 where nothing is.</param>
    public sealed record Bill(string Id, string Zh, string En, string PayeeZh, string PayeeEn, long Due)
    {
        /// <summary>The name.</summary>
        public LocalizedText Name => new(Zh, En);

        /// <summary>Who gets it.</summary>
        public LocalizedText Payee => new(PayeeZh, PayeeEn);
    }

    /// <summary>An account and what is on it.</summary>
    public sealed record Account(string Id, string Zh, string En, long Balance)
    {
        /// <summary>The name.</summary>
        public LocalizedText Name => new(Zh, En);
    }

    /// <summary>Something that moved money, again and again; negative where it went out.</summary>
    public sealed record Transaction(string Zh, string En, long Amount)
    {
        /// <summary>With whom.</summary>
        public LocalizedText Name => new(Zh, En);
    }
}
