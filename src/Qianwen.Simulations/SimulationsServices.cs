using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Simulations.Data;
using Qianwen.Simulations.Faults;
using Qianwen.Simulations.Marketplace;
using Qianwen.Simulations.Marketplace.Catalogue;
using Qianwen.Simulations.Marketplace.Quotes;
using Qianwen.Simulations.Marketplace.Search;

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
        AddMarketplace(services);
        return services;
    }

    private static void AddMarketplace(IServiceCollection services)
    {
        services.AddSingleton(CatalogueLoader.Load());
        services.AddSingleton<CatalogueApi>();
        services.AddSingleton<MenuMatcher>();
        services.AddSingleton<StoreSearch>();
        services.AddSingleton<OptionResolver>();
        services.AddSingleton<OrderLineResolver>();
        services.AddSingleton<OfferBuilder>();
        services.AddSingleton<PriceBook>();
        services.AddSingleton<StockRoom>();
        services.AddSingleton<OfferStore>();
        services.AddSingleton<QuoteService>();
    }

    private static void AddOptions<T>(IServiceCollection services, IConfiguration configuration, string section)
        where T : class =>
        services.AddOptions<T>().Bind(configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();
}
