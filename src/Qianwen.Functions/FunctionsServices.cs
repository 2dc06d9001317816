using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.Azure;
using Qianwen.Functions.Conversations;
using Qianwen.Functions.Http;
using Qianwen.Functions.Limits;
using Qianwen.Functions.Orchestration;
using Qianwen.Functions.Partners;
using Qianwen.Functions.Planning;

namespace Qianwen.Functions;

/// <summary>Registers the assistant.</summary>
public static class FunctionsServices
{
    /// <summary>
    /// Registers everything the function classes need except <c>TableServiceClient</c>, <c>ServiceBusClient</c> and
    /// <see cref="TimeProvider"/>, which the host brings.
    /// </summary>
    public static IServiceCollection AddQianwenFunctions(
        this IServiceCollection services,
        IConfiguration configuration
    ) =>
        services
            .AddTableStores(configuration)
            .AddProviders(configuration)
            .AddIdentity(configuration)
            .AddPlanner(configuration)
            .AddOrchestration()
            .AddHttpApi(configuration);

    private static IServiceCollection AddHttpApi(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<EventStreamOptions>()
            .Bind(configuration.GetSection(EventStreamOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services
            .AddOptions<LimitsOptions>()
            .Bind(configuration.GetSection(LimitsOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddLogging(logging => logging.AddLogRules());
        services.Configure<KestrelServerOptions>(kestrel => kestrel.AddServerHeader = false);
        return services
            .AddSingleton<CallerLimits>()
            .AddSingleton<StreamSlots>()
            .AddSingleton<PartnerView>()
            .AddSingleton<IStartupFilter, SecurityHeadersFilter>()
            .AddSingleton<ApiGate>()
            .AddSingleton<IdempotentRequests>()
            .AddSingleton<DryRun>();
    }
}
