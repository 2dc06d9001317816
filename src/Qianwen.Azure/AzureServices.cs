using Azure.Identity;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Qianwen.Azure.Identity;
using Qianwen.Azure.OpenAI;
using Qianwen.Azure.Providers;
using Qianwen.Azure.Tables;
using Qianwen.Core.Cases;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;
using Qianwen.Core.Ledger;
using Qianwen.Core.Mandates;
using Qianwen.Core.Partners;
using Qianwen.Core.People;
using Qianwen.Core.Planning;
using Qianwen.Core.Providers;
using Qianwen.Core.Requests;
using Qianwen.Core.Telemetry;

namespace Qianwen.Azure;

/// <summary>Registers the adapters, part by part. The host brings the clients and <see cref="TimeProvider"/>.</summary>
public static class AzureServices
{
    private const string MetadataClient = "identity";

    /// <summary>The stores on Table storage.</summary>
    public static IServiceCollection AddTableStores(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<MandateDefaults>()
            .Bind(configuration.GetSection(MandateDefaults.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddMetrics();
        return services
            .AddSingleton<TaskMetrics>()
            .AddSingleton<MoneyMetrics>()
            .AddSingleton<QueueMetrics>()
            .AddSingleton<TableCatalog>()
            .AddSingleton<IConversationStore, TableConversationStore>()
            .AddSingleton<ITaskStore>(provider => Measured<MeasuredTaskStore, TableTaskStore>(provider))
            .AddSingleton<IProfileStore, TableProfileStore>()
            .AddSingleton<IMandateStore, TableMandateStore>()
            .AddSingleton<ILedgerStore, TableLedgerStore>()
            .AddSingleton<ICaseStore>(provider => Measured<MeasuredCaseStore, TableCaseStore>(provider))
            .AddSingleton<IPartnerStore, TablePartnerStore>()
            .AddSingleton<IIdempotencyStore, TableIdempotencyStore>();
    }

    /// <summary>The registry of providers and their reads, over HTTP.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ProvidersOptions>()
            .Bind(configuration.GetSection(ProvidersOptions.Section))
            .ValidateDataAnnotations()
            .Validate(
                options => options.Manifests.All(url => url.IsAbsoluteUri && url.Scheme is "http" or "https"),
                $"{ProvidersOptions.Section}:Manifests must be absolute http or https addresses."
            )
            .ValidateOnStart();
        services
            .AddHttpClient(ProviderTransport.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(
                (handler, provider) =>
                {
                    if (handler is SocketsHttpHandler sockets)
                    {
                        sockets.AllowAutoRedirect = false;
                        sockets.ConnectCallback = provider.GetRequiredService<PublicConnections>().ConnectAsync;
                    }
                }
            );
        return services
            .AddSingleton<PublicConnections>()
            .AddSingleton<ProviderTransport>()
            .AddSingleton<IProviderRegistry, HttpProviderRegistry>()
            .AddSingleton<IProviderClient, HttpProviderClient>();
    }

    /// <summary>Bearer tokens, and the development issuer where it is enabled.</summary>
    public static IServiceCollection AddIdentity(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<IdentityOptions>()
            .Bind(configuration.GetSection(IdentityOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<IdentityOptions>, DevelopmentRules>()
            .AddSingleton<IDocumentRetriever>(provider => new HttpDocumentRetriever(
                provider.GetRequiredService<IHttpClientFactory>().CreateClient(MetadataClient)
            ))
            .AddSingleton<PersonTokens>()
            .AddSingleton<PartnerKeys>()
            .AddSingleton<DevelopmentIssuer>()
            .AddHostedService<DemoPeopleSeeder>();
    }

    /// <summary>Lets settings enable the development issuer: for hosts on one machine, never for a deployment.</summary>
    public static IServiceCollection AllowDevelopmentSignIn(this IServiceCollection services) =>
        services.AddSingleton<DevelopmentHost>();

    /// <summary>The planner: with a model where one is configured, else the embedded one alone.</summary>
    public static IServiceCollection AddPlanner(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ModelPlannerOptions>()
            .Bind(configuration.GetSection(ModelPlannerOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddMetrics();
        services.AddSingleton<IValidateOptions<ModelPlannerOptions>, ModelPlannerOptionsRules>();
        services.TryAddSingleton<IChatClient>(provider => new OpenAIChatClient(
            ChatClients.Create(
                provider.GetRequiredService<IOptions<ModelPlannerOptions>>().Value,
                () => new DefaultAzureCredential()
            )
        ));
        services.TryAddSingleton<ModelTelemetry>();
        services.TryAddSingleton<ModelGateway>();
        services.TryAddSingleton<EffortRouter>();
        services.TryAddSingleton<IPlanner>(provider =>
            provider.GetRequiredService<IOptions<ModelPlannerOptions>>().Value.IsConfigured
                ? ActivatorUtilities.CreateInstance<ModelPlanner>(provider)
                : new EmbeddedPlanner()
        );
        return services;
    }

    /// <summary>A store with the measuring one around it.</summary>
    private static TMeasured Measured<TMeasured, TStore>(IServiceProvider provider)
        where TStore : class =>
        ActivatorUtilities.CreateInstance<TMeasured>(provider, ActivatorUtilities.CreateInstance<TStore>(provider));
}
