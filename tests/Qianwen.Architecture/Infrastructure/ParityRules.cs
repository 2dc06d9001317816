using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Qianwen.Architecture.Sources;
using Qianwen.Contracts.Orders;
using Qianwen.LocalHost.Hosting;
using Qianwen.LocalHost.Messaging;
using Qianwen.Simulations;
using static Qianwen.Architecture.Infrastructure.DeployedResources;

namespace Qianwen.Architecture.Infrastructure;

/// <summary>What must be the same in code, host.json, the local host and the deployment; each difference names its key.</summary>
internal static class ParityRules
{
    private static readonly JsonNode DurableTask = JsonNode.Parse(Repository.Read("host.json"))!["extensions"]![
        "durableTask"
    ]!;

    /// <summary>The settings that the Functions host and the Azure clients read, in every app.</summary>
    private static readonly string[] HostKeys =
    [
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING",
        "APPLICATIONINSIGHTS_CONNECTION_STRING",
        "AZURE_CLIENT_ID",
        "AzureWebJobsStorage:accountName",
        "AzureWebJobsStorage:clientId",
        "AzureWebJobsStorage:credential",
        $"{QueueNames.Connection}:clientId",
        $"{QueueNames.Connection}:credential",
    ];

    /// <summary>The queues have the settings that the local host gives them.</summary>
    public static IEnumerable<string> Queues(DeployedResources resources)
    {
        var local = QueueDefinitions.Parse(Repository.Read("infra/queues.json"));
        var deployed = resources.Of("Microsoft.ServiceBus/namespaces/queues").ToDictionary(Name, Definition);
        return Differences("queue", local.All.Select(queue => queue.Name), deployed.Keys)
            .Concat(
                from queue in local.All
                where deployed.ContainsKey(queue.Name)
                from setting in typeof(QueueDefinition).GetProperties()
                let here = setting.GetValue(queue)
                let there = setting.GetValue(deployed[queue.Name])
                where !Equals(here, there)
                select $"{queue.Name}: {setting.Name} is {here ?? "not set"} locally and {there ?? "not set"} on Azure"
            );
    }

    /// <summary>Each app's account has the tables that its code names.</summary>
    public static IEnumerable<string> Tables(DeployedResources resources) =>
        from app in DeployedApp.All
        from difference in Differences($"{app.Service}: table", app.Tables, resources.Tables(app.Account))
        select difference;

    /// <summary>Every setting is read by somebody, and what somebody insists on is set.</summary>
    public static IEnumerable<string> Settings(DeployedResources resources) =>
        from app in DeployedApp.All
        let set = Keys(resources, app)
        let required = Required(app).ToList()
        from difference in required
            .Except(set)
            .Select(key => $"{app.Service}: the setting {key} is missing")
            .Concat(
                from key in set.Except(required)
                where !IsOption(key, app.Options)
                select $"{app.Service}: nothing reads the setting {key}"
            )
        select difference;

    /// <summary>The apps take the settings: every options class is valid with them.</summary>
    public static IEnumerable<string> Options(DeployedResources resources)
    {
        foreach (var app in DeployedApp.All)
        {
            var configuration = new ConfigurationBuilder().AddInMemoryCollection(Values(resources, app)).Build();
            var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
            app.Register(services, configuration);
            using var provider = services.BuildServiceProvider();
            foreach (var problem in Problems(provider.GetRequiredService<IStartupValidator>()))
            {
                yield return $"{app.Service}: {problem}";
            }
        }
    }

    /// <summary>Each identity has the roles that its app's code needs, and no other.</summary>
    public static IEnumerable<string> Roles(DeployedResources resources) =>
        from app in DeployedApp.All
        from difference in Differences($"{app.Service}: role", NeededRoles(app), resources.Grants(app.Service))
        select difference;

    /// <summary>The task hub is the one of host.json.</summary>
    public static IEnumerable<string> TaskHub(DeployedResources resources) =>
        Differences(
            "task hub",
            [HostSettings.Parse(Repository.Read("host.json")).DurableTask.HubName],
            resources.Of("Microsoft.DurableTask/schedulers/taskHubs").Select(Name)
        );

    /// <summary>The assistant knows the manifests that the simulations serve, where they serve them.</summary>
    public static IEnumerable<string> Manifests(DeployedResources resources)
    {
        var prefix = HostSettings.Parse(Repository.Read("host.json")).RoutePrefix;
        return Differences(
            "manifest",
            DeployedApp
                .Simulations.Routes.Where(route => route.EndsWith("/manifest", StringComparison.Ordinal))
                .SelectMany(Providers)
                .Select(route => $"/{prefix}/{route}"),
            from setting in resources.Settings(DeployedApp.Assistant.Service)
            where setting.Key.StartsWith("Providers__Manifests__", StringComparison.Ordinal)
            select Path(Text(setting.Value))
        );
    }

    /// <summary>A route for every provider, once for each of them.</summary>
    private static IEnumerable<string> Providers(string route) =>
        route.Contains("{provider}", StringComparison.Ordinal)
            ? ProviderIds.Verticals.Select(provider => route.Replace("{provider}", provider, StringComparison.Ordinal))
            : [route];

    private static IEnumerable<string> Required(DeployedApp app) =>
        [
            .. HostKeys,
            .. app.RequiredKeys,
            .. app.Orchestrates ? [Text(DurableTask["storageProvider"]!["connectionStringName"])] : (string[])[],
        ];

    private static IEnumerable<string> NeededRoles(DeployedApp app) =>
        [
            "monitoringMetricsPublisher on Insights/components/appi",
            $"storageBlobDataOwner on Storage/storageAccounts/{app.Account}",
            $"storageTableDataContributor on Storage/storageAccounts/{app.Account}",
            .. app.Sends.Select(queue => $"serviceBusDataSender on ServiceBus/namespaces/sb/queues/{queue}"),
            .. app.Receives.Select(queue => $"serviceBusDataReceiver on ServiceBus/namespaces/sb/queues/{queue}"),
            .. app.Orchestrates
                ? [$"durableTaskDataContributor on DurableTask/schedulers/dts/taskHubs/{Text(DurableTask["hubName"])}"]
                : (string[])[],
        ];

    private static List<string> Keys(DeployedResources resources, DeployedApp app) =>
        [.. resources.Settings(app.Service).Select(setting => setting.Key.Replace("__", ":"))];

    /// <summary>What is known only when it is deployed, such as a host name, stands for an address.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Values(DeployedResources resources, DeployedApp app) =>
        from setting in resources.Settings(app.Service)
        let text = Text(setting.Value)
        let value = text.StartsWith('[') ? "https://known.when/deployed" : text
        select KeyValuePair.Create(setting.Key.Replace("__", ":"), (string?)value);

    private static IEnumerable<string> Problems(IStartupValidator validator)
    {
        try
        {
            validator.Validate();
            return [];
        }
        catch (OptionsValidationException invalid)
        {
            return invalid.Failures;
        }
    }

    private static bool IsOption(string key, IReadOnlyDictionary<string, Type> options) =>
        options.Any(option =>
            key.StartsWith($"{option.Key}:", StringComparison.Ordinal)
            && option.Value.GetProperty(key[(option.Key.Length + 1)..].Split(':')[0]) is not null
        );

    private static QueueDefinition Definition(JsonNode queue)
    {
        var properties = queue["properties"]!;
        return new QueueDefinition(Name(queue))
        {
            MaxDeliveryCount = properties["maxDeliveryCount"]!.GetValue<int>(),
            LockDuration = XmlConvert.ToTimeSpan(Text(properties["lockDuration"])),
            DuplicateDetectionWindow = properties["requiresDuplicateDetection"]!.GetValue<bool>()
                ? XmlConvert.ToTimeSpan(Text(properties["duplicateDetectionHistoryTimeWindow"]))
                : null,
            RequiresSession = properties["requiresSession"]!.GetValue<bool>(),
            DefaultTimeToLive =
                XmlConvert.ToTimeSpan(Text(properties["defaultMessageTimeToLive"])) is var life
                && life != TimeSpan.MaxValue
                    ? life
                    : null,
            DeadLetterOnExpiration = properties["deadLetteringOnMessageExpiration"]!.GetValue<bool>(),
        };
    }

    private static IEnumerable<string> Differences(string what, IEnumerable<string> code, IEnumerable<string> azure)
    {
        var (here, there) = (code.ToHashSet(StringComparer.Ordinal), azure.ToHashSet(StringComparer.Ordinal));
        return here.Except(there)
            .Select(name => $"{what} {name} is not on Azure")
            .Concat(there.Except(here).Select(name => $"{what} {name} is on Azure only"));
    }

    private static string Name(JsonNode resource) => Text(resource["name"]).Split('/')[^1];

    private static string Path(string expression) =>
        expression.Split("{0}") is [_, var path, ..] ? path.Split('\'')[0] : expression;
}
