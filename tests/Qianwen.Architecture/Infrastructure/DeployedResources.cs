using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture.Infrastructure;

/// <summary>What a deployment creates, as the compiled template says.</summary>
internal sealed partial class DeployedResources(JsonArray resources)
{
    private static readonly Lazy<DeployedResources> OfDefaults = new(() =>
        Bicep.Expand("environmentName = 'test'", "location = 'eastasia'", "identityAudience = 'api'")
    );
    private static readonly Lazy<DeployedResources> OfIsolation = new(() =>
        Bicep.Expand(
            "environmentName = 'test'",
            "location = 'eastasia'",
            "identityAudience = 'api'",
            "networkIsolation = true",
            "modelPlanner = true"
        )
    );
    private static readonly Dictionary<string, string> RoleNames = JsonNode
        .Parse(Repository.Read("infra/roles.json"))!
        .AsObject()
        .ToDictionary(role => role.Value!.GetValue<string>(), role => role.Key);

    /// <summary>With the parameters that have no default, and no other.</summary>
    public static DeployedResources Default => OfDefaults.Value;

    /// <summary>With a network of its own, and the model.</summary>
    public static DeployedResources Isolated => OfIsolation.Value;

    /// <summary>A copy in which something is different, to see a rule fail.</summary>
    public DeployedResources But(Action<DeployedResources> change)
    {
        var copy = new DeployedResources(resources.DeepClone().AsArray());
        change(copy);
        return copy;
    }

    /// <summary>The resources of a type.</summary>
    public IReadOnlyList<JsonNode> Of(string type) =>
        [.. resources.Select(resource => resource!).Where(resource => Text(resource["type"]) == type)];

    /// <summary>The resource of a type whose name ends like this.</summary>
    public JsonNode One(string type, string nameEnd) =>
        Of(type).Single(resource => Text(resource["name"]).EndsWith(nameEnd, StringComparison.Ordinal));

    /// <summary>The settings of an app, by name as configuration writes it, with <c>:</c>.</summary>
    public JsonObject Settings(string service) =>
        Of("Microsoft.Web/sites/config")
            .Single(config => Text(config["name"]).StartsWith($"func-{service}-", StringComparison.Ordinal))[
            "properties"
        ]!.AsObject();

    /// <summary>The tables of an app.</summary>
    public IEnumerable<string> Tables(string accountStart) =>
        from table in Of("Microsoft.Storage/storageAccounts/tableServices/tables")
        let name = Text(table["name"]).Split('/')
        where name[0].StartsWith(accountStart, StringComparison.Ordinal)
        select name[^1];

    /// <summary>Every role that an app's identity is given.</summary>
    public IEnumerable<string> Grants(string service) =>
        from grant in Of("Microsoft.Authorization/roleAssignments")
        where Identity().Match(Text(grant["properties"]!["principalId"])).Groups["service"].Value == service
        let role = RoleNames[Text(grant["properties"]!["roleDefinitionId"]).Split('/')[^1]]
        select $"{role} on {Scope(Text(grant["id"]))}";

    public static string Text(JsonNode? node) => node?.GetValue<string>() ?? "";

    private static string Scope(string id) =>
        GeneratedName().Replace(GrantScope().Match(id).Groups["scope"].Value.Split("/providers/Microsoft.")[^1], "");

    [GeneratedRegex(@"'(?<service>\w+)Identity-\{0\}'")]
    private static partial Regex Identity();

    [GeneratedRegex(@"^\[extensionResourceId\('(?<scope>[^']+)'")]
    private static partial Regex GrantScope();

    [GeneratedRegex("-?[a-z0-9]{13}(?=/|$)")]
    private static partial Regex GeneratedName();
}
