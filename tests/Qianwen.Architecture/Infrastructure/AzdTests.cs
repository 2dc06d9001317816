using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Qianwen.Architecture.Sources;
using static Qianwen.Architecture.Infrastructure.DeployedResources;

namespace Qianwen.Architecture.Infrastructure;

/// <summary>What azd joins together: azure.yaml, the parameters file, the hooks and the template.</summary>
public sealed partial class AzdTests
{
    private static readonly string AzureYaml = Repository.Read("azure.yaml");

    [BicepFact]
    public void Services_OfAzureYaml_EachHaveTheirApp() =>
        Assert.Equal(
            Services().Select(service => service.Name),
            Default.Of("Microsoft.Web/sites").Select(site => Text(site["tags"]!["azd-service-name"])).Order()
        );

    [Fact]
    public void Services_OfAzureYaml_AreTheFunctionApps() =>
        Assert.Equal(
            DeployedApp.All.Select(app => (app.Service, app.Project)),
            Services().Select(service => (service.Name, service.Project))
        );

    [Fact]
    public void Hooks_OfAzureYaml_AreThere() =>
        Assert.All(
            HookPath().Matches(AzureYaml),
            hook => Assert.True(File.Exists(Path.Combine(Repository.Root, hook.Groups["path"].Value)), hook.Value)
        );

    [BicepFact]
    public void Hooks_UseOutputs_ThatTheTemplateHas()
    {
        var outputs = Bicep.Template["outputs"]!.AsObject().Select(output => output.Key).ToHashSet();
        var used =
            from hook in HookPath().Matches(AzureYaml)
            from use in OutputUse().Matches(Repository.Read(hook.Groups["path"].Value))
            select use.Groups["name"].Value;

        Assert.All(used, name => Assert.Contains(name, outputs));
    }

    [BicepFact]
    public void Parameters_OfTheTemplate_AreThoseOfTheParametersFile() =>
        Assert.Equal(
            Bicep.Template["parameters"]!.AsObject().Select(parameter => parameter.Key).Order(),
            JsonNode.Parse(Repository.Read("infra/main.parameters.json"))!["parameters"]!
                .AsObject()
                .Select(parameter => parameter.Key)
                .Order()
        );

    [BicepFact]
    public void Resources_OfTheGroup_BearTheEnvironment() =>
        Assert.Equal("test", Text(Default.Of("Microsoft.Resources/resourceGroups").Single()["tags"]!["azd-env-name"]));

    private static IEnumerable<(string Name, string Project)> Services() =>
        Service().Matches(AzureYaml).Select(match => (match.Groups["name"].Value, match.Groups["project"].Value));

    [GeneratedRegex(@"^  (?<name>\w+):\n    project: (?<project>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"run: (?<path>\S+)$", RegexOptions.Multiline)]
    private static partial Regex HookPath();

    [GeneratedRegex(@"\$(?:env:)?(?<name>[A-Z][A-Z_]+)\b")]
    private static partial Regex OutputUse();
}
