using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Ledger;

namespace Qianwen.Functions.Purchases;

/// <summary>Writes a payment step into the books.</summary>
public sealed class BookActivity(ILedgerStore ledger)
{
    /// <summary>Books it once per key.</summary>
    [Function(nameof(BookActivity))]
    public Task RunAsync([ActivityTrigger] BookingRequest request, CancellationToken cancellationToken) =>
        ledger.BookAsync(
            PaymentBooking.For(
                request.Key,
                request.OrderKey,
                request.Step,
                request.PersonId,
                request.MerchantId,
                request.Amount
            ),
            cancellationToken
        );
}
