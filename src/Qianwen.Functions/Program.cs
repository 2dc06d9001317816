using Azure.Data.Tables;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Qianwen.Contracts.Orders;
using Qianwen.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();

var credential = new DefaultAzureCredential();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(services => new TableServiceClient(
    new Uri(Setting(services, "Tables:serviceUri")),
    credential
));
builder.Services.AddSingleton(services => new ServiceBusClient(
    Setting(services, $"{QueueNames.Connection}:fullyQualifiedNamespace"),
    credential
));
builder.Services.AddQianwenFunctions(builder.Configuration);
#if AZURE_SDK_OFFICIAL
builder.Services.AddAzureTelemetry(builder.Configuration, credential);
#endif

builder.Build().Run();

static string Setting(IServiceProvider services, string key) =>
    services.GetRequiredService<IConfiguration>()[key]
    ?? throw new InvalidOperationException($"The setting {key} is missing.");
