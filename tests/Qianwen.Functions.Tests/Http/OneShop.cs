using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Tests.Http;

/// <summary>The outside world: one provider with one shop, which always has an offer.</summary>
internal sealed class OneShop(TimeProvider time) : IProviderRegistry, IProviderClient
{
    /// <summary>More providers beside the shop's.</summary>
    public List<RegisteredProvider> Others { get; } = [];

    public ValueTask<RegistrySnapshot> GetAsync(CancellationToken cancellationToken) =>
        new(new RegistrySnapshot("v1", [Offers.Provider, .. Others]));

    public Task<SearchResponse> SearchAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        SearchRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(new SearchResponse([Offers.Store], []));

    public Task<QuoteResponse> QuoteAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        QuoteRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(new QuoteResponse([Offers.Offer(time.GetUtcNow())], null));

    public Task<PaymentRecord?> FindPaymentAsync(string paymentKey, CancellationToken cancellationToken) =>
        Task.FromResult<PaymentRecord?>(null);

    public Task<MerchantOrderRecord?> FindOrderAsync(
        string providerId,
        string orderKey,
        CancellationToken cancellationToken
    ) => Task.FromResult<MerchantOrderRecord?>(null);

    public Task<DeliveryRecord?> FindDeliveryAsync(string deliveryKey, CancellationToken cancellationToken) =>
        Task.FromResult<DeliveryRecord?>(null);
}
