using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Providers;

/// <summary>
/// The reads of providers, over HTTP. A provider that cannot be reached throws
/// <see cref="ProviderUnavailableException"/> (worth a retry); one that answers against its contract throws
/// <see cref="ProviderContractException"/> (not worth one).
/// </summary>
public interface IProviderClient
{
    /// <summary>Which stores could serve a leg?</summary>
    Task<SearchResponse> SearchAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        SearchRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>What does it cost in one store?</summary>
    Task<QuoteResponse> QuoteAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        QuoteRequest request,
        CancellationToken cancellationToken
    );

    /// <summary>The payment under a key at the payment provider; null where it has none.</summary>
    Task<PaymentRecord?> FindPaymentAsync(string paymentKey, CancellationToken cancellationToken);

    /// <summary>The order under a key at a merchant provider; null where it has none.</summary>
    Task<MerchantOrderRecord?> FindOrderAsync(string providerId, string orderKey, CancellationToken cancellationToken);

    /// <summary>The delivery under a key at the courier; null where it has none.</summary>
    Task<DeliveryRecord?> FindDeliveryAsync(string deliveryKey, CancellationToken cancellationToken);
}
