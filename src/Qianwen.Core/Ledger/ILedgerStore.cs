namespace Qianwen.Core.Ledger;

/// <summary>The books: append-only, double-entry.</summary>
public interface ILedgerStore
{
    /// <summary>Books once per key; a repeated booking changes nothing.</summary>
    /// <returns>False where it was booked before.</returns>
    Task<bool> BookAsync(LedgerBooking booking, CancellationToken cancellationToken);

    /// <summary>All bookings of an order, in the order they were made.</summary>
    Task<IReadOnlyList<LedgerBooking>> ReadAsync(string orderKey, CancellationToken cancellationToken);
}
