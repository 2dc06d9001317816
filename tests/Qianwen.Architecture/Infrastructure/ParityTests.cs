using Qianwen.Architecture.Rules;

namespace Qianwen.Architecture.Infrastructure;

public sealed class ParityTests
{
    [BicepFact]
    public void Queues_OnAzure_AreThoseOfTheLocalHost() =>
        Violations.None(ParityRules.Queues(DeployedResources.Default));

    [BicepFact]
    public void Tables_OnAzure_AreThoseOfTheCode() => Violations.None(ParityRules.Tables(DeployedResources.Default));

    [BicepFact]
    public void Settings_OnAzure_AreThoseThatAreRead() =>
        Violations.None(ParityRules.Settings(DeployedResources.Default));

    [BicepFact]
    public void Options_WithTheSettingsOnAzure_AreValid() =>
        Violations.None(ParityRules.Options(DeployedResources.Default));

    [BicepFact]
    public void Roles_OnAzure_AreThoseTheCodeNeedsAndNoOther() =>
        Violations.None(ParityRules.Roles(DeployedResources.Default));

    [BicepFact]
    public void TaskHub_OnAzure_IsTheOneOfHostJson() => Violations.None(ParityRules.TaskHub(DeployedResources.Default));

    [BicepFact]
    public void Manifests_InTheSettings_AreThoseTheSimulationsServe() =>
        Violations.None(ParityRules.Manifests(DeployedResources.Default));

    [BicepFact]
    public void Parity_WithANetworkOfItsOwn_IsTheSame() =>
        Violations.None([
            .. ParityRules.Queues(DeployedResources.Isolated),
            .. ParityRules.Tables(DeployedResources.Isolated),
            .. ParityRules.Settings(DeployedResources.Isolated),
            .. ParityRules.TaskHub(DeployedResources.Isolated),
            .. ParityRules.Options(DeployedResources.Isolated),
        ]);

    [BicepFact]
    public void Model_WhereOneIsDeployed_IsTheOneTheAssistantCalls()
    {
        string[] keys = ["Planner__Model__Deployment", "Planner__Model__Endpoint"];

        Assert.Equal(keys, Model(DeployedResources.Isolated));
        Assert.Empty(Model(DeployedResources.Default));
    }

    private static IEnumerable<string> Model(DeployedResources resources) =>
        resources
            .Settings(DeployedApp.Assistant.Service)
            .Select(setting => setting.Key)
            .Where(key => key.StartsWith("Planner__", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
