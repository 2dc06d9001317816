using System.Text.Json.Nodes;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture.Infrastructure;

public sealed class HostJsonTests
{
    private static readonly JsonNode HostJson = JsonNode.Parse(Repository.Read("host.json"))!;

    [Fact]
    public void Extensions_OfHostJson_AreThoseInUse() =>
        Assert.Equal(
            ["durableTask", "http", "serviceBus"],
            HostJson["extensions"]!.AsObject().Select(extension => extension.Key).Order()
        );

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
}
