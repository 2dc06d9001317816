using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Providers;

namespace Qianwen.Functions.Tests.Harness;

/// <summary>Searches, quotes and look-ups by delegate.</summary>
internal sealed class FakeProviders : IProviderClient
{
    public Func<RegisteredProvider, SearchRequest, SearchResponse> Search { get; init; } =
        (_, _) => throw new NotSupportedException();

    public Func<QuoteRequest, QuoteResponse> Quote { get; init; } = _ => throw new NotSupportedException();

    public Func<string, PaymentRecord?> Payment { get; init; } = _ => null;

    public Func<string, MerchantOrderRecord?> Order { get; init; } = _ => null;

    public Func<string, DeliveryRecord?> Delivery { get; init; } = _ => null;

    public Task<PaymentRecord?> FindPaymentAsync(string paymentKey, CancellationToken cancellationToken) =>
        Task.FromResult(Payment(paymentKey));

    public Task<MerchantOrderRecord?> FindOrderAsync(
        string providerId,
        string orderKey,
        CancellationToken cancellationToken
    ) => Task.FromResult(Order(orderKey));

    public Task<DeliveryRecord?> FindDeliveryAsync(string deliveryKey, CancellationToken cancellationToken) =>
        Task.FromResult(Delivery(deliveryKey));

    public Task<SearchResponse> SearchAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        SearchRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(Search(provider, request));

    public Task<QuoteResponse> QuoteAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        QuoteRequest request,
        CancellationToken cancellationToken
    ) => Task.FromResult(Quote(request));
}
