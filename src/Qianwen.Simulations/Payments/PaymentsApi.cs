using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Simulations.Data;

namespace Qianwen.Simulations.Payments;

/// <summary>How the payment provider introduces itself, and what became of a payment key.</summary>
public sealed class PaymentsApi(PaymentStore payments)
{
    private static readonly PublishedDocument ManifestDocument = PublishedDocument.Manifest(ProviderIds.DemoPay);

    /// <summary>The manifest; 304 where the caller has it.</summary>
    [Function(nameof(DemoPayManifest))]
    public IResult DemoPayManifest(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/demo-pay/manifest")] HttpRequest request
    ) => ManifestDocument.Answer(request);

    /// <summary>The payment with every reply given so far; 404 where there is none.</summary>
    [Function(nameof(DemoPayPayment))]
    public async Task<IResult> DemoPayPayment(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "providers/demo-pay/payments/{key}")]
            HttpRequest request,
        string key,
        CancellationToken cancellationToken
    ) =>
        await payments.FindAsync(key, cancellationToken) is { State: { } state } entry
            ? Results.Json(
                new PaymentRecord(
                    entry.PaymentKey,
                    state,
                    entry.Authorised,
                    entry.Captured,
                    entry.Refunded,
                    entry.Replies
                ),
                QianwenJson.Options
            )
            : Problems.NotFound("payment", key);
}
