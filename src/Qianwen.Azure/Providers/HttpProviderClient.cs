using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
using Qianwen.Contracts.Deliveries;
using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Offers;
using Qianwen.Core.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>The reads of providers over HTTP, one attempt each: retries are the orchestrators' business.</summary>
public sealed class HttpProviderClient(
    ProviderTransport transport,
    IProviderRegistry registry,
    IOptions<ProvidersOptions> options
) : IProviderClient
{
    private const int LargestAnswer = 2 * 1024 * 1024;

    /// <inheritdoc />
    public Task<SearchResponse> SearchAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        SearchRequest request,
        CancellationToken cancellationToken
    ) =>
        PostAsync<SearchRequest, SearchResponse>(
            provider,
            capability,
            capability.Endpoints.Search,
            request,
            cancellationToken
        );

    /// <inheritdoc />
    public async Task<QuoteResponse> QuoteAsync(
        RegisteredProvider provider,
        CapabilityManifest capability,
        QuoteRequest request,
        CancellationToken cancellationToken
    )
    {
        var response = await PostAsync<QuoteRequest, QuoteResponse>(
            provider,
            capability,
            capability.Endpoints.Quote,
            request,
            cancellationToken
        );
        var problem = OfferRules.Check(response, request, provider.Id).FirstOrDefault();
        return problem is null
            ? response
            : throw new ProviderContractException($"Provider '{provider.Id}' answered a quote with {problem}.");
    }

    /// <inheritdoc />
    public async Task<PaymentRecord?> FindPaymentAsync(string paymentKey, CancellationToken cancellationToken)
    {
        var found = await FindAsync<PaymentRecord>(
            (_, capability) => capability.Kind == CapabilityKind.Payment,
            paymentKey,
            cancellationToken
        );
        return Same(found, found?.PaymentKey, paymentKey);
    }

    /// <inheritdoc />
    public async Task<MerchantOrderRecord?> FindOrderAsync(
        string providerId,
        string orderKey,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync<MerchantOrderRecord>(
            (provider, capability) => provider.Id == providerId && capability.Kind == CapabilityKind.Order,
            orderKey,
            cancellationToken
        );
        return Same(found, found?.OrderKey, orderKey);
    }

    /// <inheritdoc />
    public async Task<DeliveryRecord?> FindDeliveryAsync(string deliveryKey, CancellationToken cancellationToken)
    {
        var found = await FindAsync<DeliveryRecord>(
            (_, capability) => capability.Kind == CapabilityKind.Delivery,
            deliveryKey,
            cancellationToken
        );
        return Same(found, found?.DeliveryKey, deliveryKey);
    }

    private async Task<TAnswer> PostAsync<TRequest, TAnswer>(
        RegisteredProvider provider,
        CapabilityManifest capability,
        string? endpoint,
        TRequest request,
        CancellationToken cancellationToken
    )
        where TAnswer : class
    {
        var url =
            (endpoint is null ? null : ProviderUrl.Resolve(provider.ManifestUrl, endpoint))
            ?? throw new ProviderContractException($"'{provider.Id}/{capability.Id}' has no such endpoint.");
        var content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes(request, QianwenJson.Options.GetTypeInfo(typeof(TRequest)))
        );
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return await SendAsync<TAnswer>(
                new HttpRequestMessage(HttpMethod.Post, url) { Content = content },
                cancellationToken
            ) ?? throw new ProviderContractException($"POST {url} was answered 404.");
    }

    private async Task<T?> FindAsync<T>(
        Func<RegisteredProvider, CapabilityManifest, bool> isAsked,
        string key,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var snapshot = await registry.GetAsync(cancellationToken);
        var urls =
            from provider in snapshot.Providers
            where provider.Manifest is not null
            from capability in provider.Manifest!.Capabilities
            where capability.Endpoints.LookUp is not null && isAsked(provider, capability)
            select ProviderUrl.ResolveKey(provider.ManifestUrl, capability.Endpoints.LookUp!, key);
        var url =
            urls.FirstOrDefault()
            ?? throw new ProviderUnavailableException($"No provider that can be reached now looks up '{key}'.");
        return await SendAsync<T>(new HttpRequestMessage(HttpMethod.Get, url), cancellationToken);
    }

    private async Task<T?> SendAsync<T>(HttpRequestMessage request, CancellationToken cancellationToken)
        where T : class
    {
        var name = ProviderTransport.Describe(request);
        var timeout = TimeSpan.FromSeconds(options.Value.CallTimeoutSeconds);
        var answer = await transport.SendAsync(request, timeout, LargestAnswer, cancellationToken);
        if (answer.Status == HttpStatusCode.NotFound)
        {
            return null;
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            throw new ProviderContractException($"{name} was answered {(int)answer.Status}.");
        }

        try
        {
            return (T?)JsonSerializer.Deserialize(answer.Body, QianwenJson.Options.GetTypeInfo(typeof(T)))
                ?? throw new ProviderContractException($"{name} was answered null.");
        }
        catch (JsonException malformed)
        {
            throw new ProviderContractException($"The answer to {name} cannot be read: {malformed.Message}", malformed);
        }
    }

    private static T? Same<T>(T? found, string? foundKey, string key)
        where T : class =>
        found is null || foundKey == key
            ? found
            : throw new ProviderContractException($"The look-up of '{key}' was answered with '{foundKey}'.");
}
