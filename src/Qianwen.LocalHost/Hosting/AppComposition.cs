using System.Text.Json;
using Azure.Data.Tables;
using Azure.Messaging.ServiceBus;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Qianwen.LocalHost.Http;

namespace Qianwen.LocalHost.Hosting;

/// <summary>Builds the web application of one function app: its container, its server and its pipeline.</summary>
internal static class AppComposition
{
    // As the client factory renews its handlers. It does not here: its timer would keep an app that has stopped for as long.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    public static WebApplication Build(FunctionApp app, SharedParts shared, Func<Uri, HttpMessageInvoker?> findApp)
    {
        var builder = WebApplication.CreateEmptyBuilder(
            new WebApplicationOptions { ApplicationName = app.Assembly.GetName().Name }
        );
        if (app.Configuration is { } configuration)
        {
            builder.Configuration.AddConfiguration(configuration);
        }

        AddHostServices(builder.Services, shared, findApp);
        UseServer(builder, app);
        app.Services?.Invoke(builder.Services, builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton(shared.Loggers));
        builder.Services.Replace(ServiceDescriptor.Singleton<IHostLifetime, NoLifetime>());
        var web = builder.Build();
        foreach (var url in app.Urls)
        {
            web.Urls.Add(url);
        }

        return web;
    }

    public static void UsePipeline(WebApplication web, FunctionApp app, SharedParts shared)
    {
        web.UseMiddleware<WorkScopeMiddleware>(shared.Work);
        web.UseMiddleware<ProblemDetailsMiddleware>();
        if (app.Urls.Count > 0 && app.RequireLoopbackHost)
        {
            web.UseMiddleware<LoopbackHostMiddleware>();
        }

        if (app.AllowedOrigins.Count > 0)
        {
            web.UseCors(policy => policy.WithOrigins([.. app.AllowedOrigins]).AllowAnyHeader().AllowAnyMethod());
        }

        web.UseMiddleware<BodyLimitMiddleware>(app.MaxRequestBodyBytes);
        if (shared.HttpFaults is { } faults)
        {
            web.UseMiddleware<HttpFaultMiddleware>(app.Name, faults, shared.Time);
        }

        web.UseRouting();
    }

    private static void AddHostServices(
        IServiceCollection services,
        SharedParts shared,
        Func<Uri, HttpMessageInvoker?> findApp
    )
    {
        services.AddSingleton<TimeProvider>(_ => shared.Time);
        services.AddSingleton<TableServiceClient>(_ => shared.Tables);
        services.AddSingleton<ServiceBusClient>(_ => shared.ServiceBus);
        services.AddLogging();
        services.AddRouting();
        services.AddCors();
        services.AddSingleton(new ApplicationPartManager());
        services.AddMvcCore();
        services.AddHttpClient();
        services.Configure<JsonSerializerOptions>(json => json.PropertyNameCaseInsensitive = true);
        services.AddSingleton(_ => new HttpMessageInvoker(
            new SocketsHttpHandler { PooledConnectionLifetime = ConnectionLifetime }
        ));
        services.ConfigureHttpClientDefaults(clients =>
            clients
                .ConfigurePrimaryHttpMessageHandler(provider => new AppRoutingHandler(
                    findApp,
                    provider.GetRequiredService<HttpMessageInvoker>()
                ))
                .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        );
    }

    private static void UseServer(WebApplicationBuilder builder, FunctionApp app)
    {
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = app.StopGrace);
        if (app.Urls.Count == 0)
        {
            builder.WebHost.UseTestServer(options => options.BaseAddress = app.Address);
            return;
        }

        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = app.MaxRequestBodyBytes;
        });
    }
}
