using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Purchases;
using Qianwen.Core.Ledger;
using Qianwen.Core.Telemetry;

namespace Qianwen.Functions.Purchases;

/// <summary>Writes a payment step into the books.</summary>
public sealed class BookActivity(ILedgerStore ledger, MoneyMetrics metrics)
{
    /// <summary>Books it once per key.</summary>
    [Function(nameof(BookActivity))]
    public async Task RunAsync([ActivityTrigger] BookingRequest request, CancellationToken cancellationToken)
    {
        var booking = PaymentBooking.For(
            request.Key,
            request.OrderKey,
            request.Step,
            request.PersonId,
            request.MerchantId,
            request.Amount
        );
        if (await ledger.BookAsync(booking, cancellationToken))
        {
            metrics.Booked(request.Step, request.Amount);
        }
    }
}
