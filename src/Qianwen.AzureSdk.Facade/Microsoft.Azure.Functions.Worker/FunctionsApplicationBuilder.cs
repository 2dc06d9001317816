using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Qianwen.AzureSdk.Facade;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Configuration, services and middleware of a function app before it is built.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    internal FunctionsApplicationBuilder() { }

    public IDictionary<object, object> Properties => throw FacadeOnly.Called();

    public ConfigurationManager Configuration => throw FacadeOnly.Called();

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public IHostEnvironment Environment => throw FacadeOnly.Called();

    public ILoggingBuilder Logging => throw FacadeOnly.Called();

    public IMetricsBuilder Metrics => throw FacadeOnly.Called();

    public IServiceCollection Services => throw FacadeOnly.Called();

    public IHost Build() => throw FacadeOnly.Called();

    public void ConfigureContainer<TContainerBuilder>(
        IServiceProviderFactory<TContainerBuilder> factory,
        Action<TContainerBuilder>? configure = null
    )
        where TContainerBuilder : notnull => throw FacadeOnly.Called();

    public IFunctionsWorkerApplicationBuilder Use(
        Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware
    ) => throw FacadeOnly.Called();
}
