using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Hosting;

/// <summary>Hosts of the sample's two apps, and of any classes of this assembly.</summary>
internal static class SampleHost
{
    public const string HostJson = """
        { "extensions": { "serviceBus": { "autoCompleteMessages": false }, "durableTask": { "hubName": "sample" } } }
        """;

    public static LocalFunctionsHost Build(
        LocalDatabase database,
        VirtualTimeProvider time,
        SampleJournal journal,
        IMessageFaults? messages = null,
        IHttpFaults? http = null
    ) =>
        LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .UseTime(time)
            .UseHostJson(HostJson)
            .UseFaults(messages, http)
            .AddQueues([new QueueDefinition(SampleNames.Orders), new QueueDefinition(SampleNames.Kitchen)])
            .AddFunctionApp(App("shop", journal, "Sample"))
            .AddFunctionApp(App("kitchen", journal, "Kitchen") with { BaseAddress = new Uri("http://kitchen.test/") })
            .Build();

    /// <summary>An app of the classes in <paramref name="types"/> alone.</summary>
    public static LocalFunctionsHost BuildOf(LocalDatabase database, TimeProvider time, params Type[] types) =>
        BuildOf(database, time, [new QueueDefinition(SampleNames.Orders)], types);

    public static LocalFunctionsHost BuildOf(
        LocalDatabase database,
        TimeProvider time,
        QueueDefinition[] queues,
        Type[] types,
        SampleJournal? journal = null,
        IHttpFaults? http = null
    ) =>
        LocalFunctionsHost
            .CreateBuilder()
            .UseDatabase(database)
            .UseTime(time)
            .UseFaults(http: http)
            .AddQueues(queues)
            .AddFunctionApp(
                new FunctionApp("app", Assembly.GetExecutingAssembly())
                {
                    Include = types.Contains,
                    Services = (services, _) => services.AddSingleton(journal ?? new SampleJournal()),
                }
            )
            .Build();

    private static FunctionApp App(string name, SampleJournal journal, string prefix) =>
        new(name, Assembly.GetExecutingAssembly())
        {
            Include = type =>
                type.Namespace == typeof(SampleHost).Namespace
                && type.Name.StartsWith(prefix, StringComparison.Ordinal),
            Services = (services, _) => services.AddSingleton(journal),
        };
}
