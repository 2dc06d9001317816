using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Simulations.Marketplace.Catalogue;

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
        services.AddSingleton(CatalogueLoader.Load());
        services.AddSingleton<CatalogueApi>();
        return services;
    }
}
