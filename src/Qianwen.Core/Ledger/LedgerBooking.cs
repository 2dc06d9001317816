using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Ledger;

/// <summary>A double-entry booking; its entries sum to zero.</summary>
/// <param name="Key">The effect it records; booked once.</param>
public sealed record LedgerBooking
{
    /// <summary>Creates a booking.</summary>
    /// <exception cref="ArgumentException">The entries do not sum to zero, or there are fewer than two.</exception>
    public LedgerBooking(string key, string orderKey, string reason, IReadOnlyList<LedgerEntry> entries)
    {
        if (entries.Count < 2 || entries.GroupBy(e => e.Amount.Currency).Any(g => g.Sum(e => e.Amount.Amount) != 0))
        {
            throw new ArgumentException(
                $"The entries of booking '{key}' must be two or more and sum to zero.",
                nameof(entries)
            );
        }

        (Key, OrderKey, Reason, Entries) = (key, orderKey, reason, entries);
    }

    /// <summary>The effect it records.</summary>
    public string Key { get; }

    /// <summary>The order it belongs to.</summary>
    public string OrderKey { get; }

    /// <summary><c>authorise</c>, <c>capture</c>, <c>void</c>, <c>refund</c>.</summary>
    public string Reason { get; }

    /// <summary>The entries.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; }
}
