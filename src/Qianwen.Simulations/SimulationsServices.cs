using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Kitchen;
using Qianwen.Simulations.Marketplace.Orders;
using Qianwen.Simulations.Marketplace.Quotes;
using Qianwen.Simulations.Marketplace.Search;
using Qianwen.Simulations.Messaging;
using Qianwen.Simulations.Payments;
using Qianwen.Simulations.Riders;
using Qianwen.Simulations.Verticals;

namespace Qianwen.Simulations;

/// <summary>Registers the outside world.</summary>
public static class SimulationsServices
{
    /// <summary>
    /// Registers everything the function classes need except <c>TableServiceClient</c>, <c>ServiceBusClient</c> and
    /// <see cref="TimeProvider"/>, which the host brings. The data is read and checked here.
    /// </summary>
    public static IServiceCollection AddSimulations(this IServiceCollection services, IConfiguration configuration)
    {
        AddOptions<MarketplaceOptions>(services, configuration, MarketplaceOptions.Section);
        AddOptions<SimulationFaultOptions>(services, configuration, SimulationFaultOptions.Section);
        services.AddSingleton<SimulationTables>();
        services.AddSingleton<FaultLedger>();
        services.AddSingleton<QueueSenders>();
        services.AddSingleton<ReplySender>();
        AddMarketplace(services);
        AddPayments(services, configuration);
        AddRiders(services, configuration);
        services.AddSingleton<VerticalDocuments>();
        return services;
    }

    private static void AddMarketplace(IServiceCollection services)
    {
        services.AddSingleton(CatalogueLoader.Load());
        services.AddSingleton<PublishedVocabulary>();
        services.AddSingleton<MenuMatcher>();
        services.AddSingleton<StoreSearch>();
        services.AddSingleton<OptionResolver>();
        services.AddSingleton<OrderLineResolver>();
        services.AddSingleton<OfferBuilder>();
        services.AddSingleton<PriceBook>();
        services.AddSingleton<StockRoom>();
        services.AddSingleton<OfferStore>();
        services.AddSingleton<QuoteService>();
        services.AddSingleton<OrderStore>();
        services.AddSingleton<PlacementCheck>();
        services.AddSingleton<OrderDesk>();
        services.AddSingleton<KitchenBook>();
        services.AddSingleton<KitchenClock>();
    }

    private static void AddPayments(IServiceCollection services, IConfiguration configuration)
    {
        AddOptions<PaymentsOptions>(services, configuration, PaymentsOptions.Section);
        services.AddSingleton<PaymentStore>();
        services.AddSingleton<PaymentDesk>();
    }

    private static void AddRiders(IServiceCollection services, IConfiguration configuration)
    {
        AddOptions<RidersOptions>(services, configuration, RidersOptions.Section);
        services.AddSingleton(RiderNames.Load());
        services.AddSingleton<TripPlanner>();
        services.AddSingleton<DeliveryStore>();
        services.AddSingleton<RiderDesk>();
        services.AddSingleton<RiderClock>();
    }

    private static void AddOptions<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class =>
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
}
