using System.Text.Json.Nodes;
using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;
using Qianwen.LocalHost.Hosting;

namespace Qianwen.Architecture.Infrastructure;

public sealed class HostJsonTests
{
    /// <summary>What has no meaning on one machine: there is no connection to retry, to prefetch over or to trace, and another store.</summary>
    private static readonly string[] AzureOnly =
    [
        "durableTask.storageProvider.type",
        "durableTask.storageProvider.connectionStringName",
        "durableTask.tracing.distributedTracingEnabled",
        "durableTask.tracing.version",
        "serviceBus.clientRetryOptions.delay",
        "serviceBus.clientRetryOptions.maxDelay",
        "serviceBus.clientRetryOptions.maxRetries",
        "serviceBus.clientRetryOptions.mode",
        "serviceBus.clientRetryOptions.tryTimeout",
        "serviceBus.prefetchCount",
        "serviceBus.transportType",
    ];

    private static JsonNode HostJson => JsonNode.Parse(Repository.Read("host.json"))!;

    [Fact]
    public void Extensions_OfHostJson_AreThoseInUse() =>
        Assert.Equal(
            ["durableTask", "http", "serviceBus"],
            HostJson["extensions"]!.AsObject().Select(extension => extension.Key).Order()
        );

    [Fact]
    public void Extensions_EverySettingOfThem_IsHonouredByTheLocalHostOrMeansNothingThere() =>
        Violations.None(
            from setting in Settings(HostJson["extensions"]!, "")
            where Honoured(setting) == AzureOnly.Contains(setting)
            select Honoured(setting)
                ? $"{setting}: the local host honours it, so it is not for Azure only"
                : $"{setting}: the local host does not honour it"
        );

    [Fact]
    public void AzureOnly_EachOfThem_IsInHostJson() =>
        Assert.Empty(AzureOnly.Except(Settings(HostJson["extensions"]!, "")));

    [Fact]
    public void DurableTask_OfHostJson_NamesTheManagedBackend() =>
        Assert.Equal(
            "azureManaged",
            HostJson["extensions"]!["durableTask"]!["storageProvider"]!["type"]!.GetValue<string>()
        );

    [Fact]
    public void ServiceBus_OfHostJson_LeavesCompletionToTheFunctions() =>
        Assert.False(HostJson["extensions"]!["serviceBus"]!["autoCompleteMessages"]!.GetValue<bool>());

    [Fact]
    public void Projects_OfBothApps_LinkHostJson() =>
        Assert.All(
            DeployedApp.All,
            app =>
                Assert.Contains(
                    "Include=\"../../host.json\" Link=\"host.json\"",
                    Repository.Read($"{app.Project}/{Path.GetFileName(app.Project)}.csproj"),
                    StringComparison.Ordinal
                )
        );

    private static IEnumerable<string> Settings(JsonNode node, string path) =>
        node is JsonObject section
            ? section.SelectMany(property => Settings(property.Value!, $"{path}.{property.Key}"))
            : [path[1..]];

    /// <summary>True where the local host sees another value of a setting.</summary>
    private static bool Honoured(string setting)
    {
        var changed = HostJson;
        var names = setting.Split('.');
        var section = names[..^1].Aggregate(changed["extensions"]!, (node, name) => node[name]!);
        section[names[^1]] = Other(section[names[^1]]!.AsValue());
        return HostSettings.Parse(changed.ToJsonString()) != HostSettings.Parse(HostJson.ToJsonString());
    }

    private static JsonNode Other(JsonValue value) =>
        value.TryGetValue<bool>(out var flag) ? !flag
        : value.TryGetValue<int>(out var number) ? number + 1
        : TimeSpan.TryParse(value.GetValue<string>(), out _) ? "00:07:00"
        : "other";
}
