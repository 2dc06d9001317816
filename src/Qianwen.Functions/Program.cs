using Azure.Data.Tables;
using Azure.Identity;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Qianwen.Contracts.Orders;
using Qianwen.Functions;
#if AZURE_SDK_OFFICIAL
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Qianwen.Core.Telemetry;
#endif


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
AppContext.SetSwitch("Azure.Experimental.EnableActivitySource", true);
var telemetry = builder
    .Services.AddOpenTelemetry()
    .UseFunctionsWorkerDefaults()
    .WithTracing(traces =>
        traces
            .AddSource(TelemetryNames.All, "Azure.Messaging.ServiceBus.*", "Microsoft.DurableTask")
            .AddHttpClientInstrumentation()
    )
    .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.All));
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is not null)
{
    telemetry.UseAzureMonitorExporter(options => options.Credential = credential);
}

if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
{
    telemetry.UseOtlpExporter();
}
#endif

builder.Build().Run();

static string Setting(IServiceProvider services, string key) =>
    services.GetRequiredService<IConfiguration>()[key]
    ?? throw new InvalidOperationException($"The setting {key} is missing.");
