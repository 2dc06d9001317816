using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qianwen.Contracts;
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
using Qianwen.Simulations.Verticals.Booking;
using Qianwen.Simulations.Verticals.Cars;
using Qianwen.Simulations.Verticals.Dining;
using Qianwen.Simulations.Verticals.Journeys;
using Qianwen.Simulations.Verticals.Lodging;
using Qianwen.Simulations.Verticals.Maps;
using Qianwen.Simulations.Verticals.Places;
using Qianwen.Simulations.Verticals.Shopping;
using Qianwen.Simulations.Verticals.Wallet;

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
        AddVerticals(services);
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

    private static void AddVerticals(IServiceCollection services)
    {
        services.AddSingleton<Gazetteer>();
        services.AddSingleton<PlaceReader>();
        services.AddSingleton<CapacityBook>();
        services.AddSingleton<BookingStore>();
        services.AddSingleton<QuoteDesk>();
        services.AddSingleton<BookingCheck>();
        services.AddSingleton<BookingDesk>();
        services.AddSingleton<BookingWork>();
        services.AddSingleton<VerticalRegister>();
        services.AddSingleton<VerticalDocuments>();
        services.AddSingleton<StayVertical>();
        services.AddSingleton<TableVertical>();
        services.AddSingleton<PoiBook>();
        services.AddSingleton<IVertical>(provider => provider.GetRequiredService<StayVertical>());
        services.AddSingleton<IVertical>(provider => provider.GetRequiredService<TableVertical>());
        services.AddSingleton<IVertical, MallVertical>();
        services.AddSingleton<IVertical, RideVertical>();
        services.AddSingleton<IVertical, AtlasVertical>();
        services.AddSingleton<IVertical, WalletVertical>();
        services.AddSingleton<IVertical>(provider =>
            Journeys(provider, ProviderIds.Air, new LocalizedText("云翼机票", "Cloudwing Flights"))
        );
        services.AddSingleton<IVertical>(provider =>
            Journeys(provider, ProviderIds.Rail, new LocalizedText("铁路票务", "Rail Tickets"))
        );
    }

    private static JourneyVertical Journeys(IServiceProvider provider, string id, LocalizedText name) =>
        new(
            id,
            name,
            provider.GetRequiredService<PlaceReader>(),
            provider.GetRequiredService<IOptions<MarketplaceOptions>>().Value.Seed
        );

    private static void AddOptions<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class =>
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
}
