using Qianwen.Contracts.Offers;
using Qianwen.Contracts.Orders;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Tests.Hosting;

namespace Qianwen.Simulations.Tests.Verticals;

/// <summary>Speaks to the verticals as the assistant does: HTTP and queues.</summary>
internal static class ServiceCalls
{
    public const string OrderKey = "t-1:leg-1:1";

    public static Task<SearchResponse> SearchAsync(
        this OutsideWorld world,
        string provider,
        Leg leg,
        DeliveryAddress? here = null
    ) => world.PostAsync<SearchResponse>($"../services/{provider}/search", new SearchRequest(leg, here, "zh-CN"));

    public static Task<QuoteResponse> QuoteAsync(
        this OutsideWorld world,
        string provider,
        Leg leg,
        string shop,
        DeliveryAddress? here = null,
        string key = "quote-1"
    ) =>
        world.PostAsync<QuoteResponse>(
            $"../services/{provider}/quotes",
            new QuoteRequest(key, leg, shop, here, "zh-CN")
        );

    /// <summary>The first offer of the first shop that has one.</summary>
    public static async Task<Offer> OfferAsync(
        this OutsideWorld world,
        string provider,
        Leg leg,
        DeliveryAddress? here = null,
        string key = "quote-1"
    )
    {
        var found = await world.SearchAsync(provider, leg, here);
        Assert.True(found.Stores.Count > 0, string.Join("; ", found.Refusals.Select(refusal => refusal.Message.En)));
        foreach (var store in found.Stores)
        {
            var quoted = await world.QuoteAsync(provider, leg, store.StoreId, here, key);
            if (quoted.Offers.Count > 0)
            {
                return quoted.Offers[0];
            }
        }

        throw new InvalidOperationException("Nobody made an offer.");
    }

    /// <summary>The reason why nobody can serve the leg.</summary>
    public static async Task<StoreRefusal> RefusalAsync(
        this OutsideWorld world,
        string provider,
        Leg leg,
        DeliveryAddress? here = null
    )
    {
        var found = await world.SearchAsync(provider, leg, here);
        Assert.Empty(found.Stores);
        return found.Refusals[0];
    }

    public static MerchantCommand Place(Offer offer, string orderKey = OrderKey, string step = "place") =>
        new(
            $"{orderKey}:{step}",
            MerchantCommandType.Place,
            "purchase-1",
            "fulfilment-1",
            orderKey,
            offer.ProviderId,
            offer.StoreId,
            new CartOrder("leg-1", offer, null),
            "cart-hash"
        );

    public static MerchantCommand Cancel(Offer offer, string orderKey = OrderKey) =>
        Place(offer, orderKey, "cancel") with
        {
            Type = MerchantCommandType.Cancel,
            Order = null,
        };

    public static Task<MerchantOrderRecord?> OrderAsync(
        this OutsideWorld world,
        string provider,
        string orderKey = OrderKey
    ) => world.GetAsync<MerchantOrderRecord>($"../services/{provider}/orders/{Uri.EscapeDataString(orderKey)}");
}
