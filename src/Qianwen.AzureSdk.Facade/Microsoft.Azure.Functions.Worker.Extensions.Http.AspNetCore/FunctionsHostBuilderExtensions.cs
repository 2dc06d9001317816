using Microsoft.Azure.Functions.Worker;
using Qianwen.AzureSdk.Facade;

namespace Microsoft.Extensions.Hosting;

/// <summary>ASP.NET Core integration of a function app built on <see cref="IHostBuilder"/>.</summary>
public static class FunctionsHostBuilderExtensions
{
    public static IHostBuilder ConfigureFunctionsWebApplication(this IHostBuilder builder) => throw FacadeOnly.Called();

    public static IHostBuilder ConfigureFunctionsWebApplication(
        this IHostBuilder builder,
        Action<IFunctionsWorkerApplicationBuilder> configureWorker
    ) => throw FacadeOnly.Called();

    public static IHostBuilder ConfigureFunctionsWebApplication(
        this IHostBuilder builder,
        Action<HostBuilderContext, IFunctionsWorkerApplicationBuilder> configureWorker
    ) => throw FacadeOnly.Called();
}
