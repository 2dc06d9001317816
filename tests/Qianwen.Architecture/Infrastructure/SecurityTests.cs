using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Qianwen.Architecture.Rules;
using static Qianwen.Architecture.Infrastructure.DeployedResources;

namespace Qianwen.Architecture.Infrastructure;

public sealed partial class SecurityTests
{
    private const string Open = "Enabled";
    private const string Closed = "Disabled";

    [BicepFact]
    public void Template_AsCompiled_AsksForNoKeyAndHoldsNoSecret() =>
        Violations.None(
            SecretUse()
                .Matches(Bicep.Template.ToJsonString())
                .Select(match => $"{match.Value} in the compiled template")
        );

    [Theory]
    [InlineData("[listKeys(resourceId('a'), '1')]")]
    [InlineData("[account.listKeys().key1]")]
    [InlineData("[listAccountSas('a', '1', null())]")]
    [InlineData("\"type\": \"securestring\"")]
    [InlineData("Endpoint=sb://a;SharedAccessKey=b")]
    [InlineData("AccountKey=b")]
    public void SecretUse_OfATemplateThatNeedsOne_IsSeen(string text) => Assert.Matches(SecretUse(), text);

    [BicepTheory]
    [InlineData("Microsoft.ServiceBus/namespaces", "disableLocalAuth", true)]
    [InlineData("Microsoft.ServiceBus/namespaces", "minimumTlsVersion", "1.2")]
    [InlineData("Microsoft.Storage/storageAccounts", "allowSharedKeyAccess", false)]
    [InlineData("Microsoft.Storage/storageAccounts", "allowBlobPublicAccess", false)]
    [InlineData("Microsoft.Storage/storageAccounts", "minimumTlsVersion", "TLS1_2")]
    [InlineData("Microsoft.Storage/storageAccounts", "supportsHttpsTrafficOnly", true)]
    [InlineData("Microsoft.Insights/components", "DisableLocalAuth", true)]
    [InlineData("Microsoft.CognitiveServices/accounts", "disableLocalAuth", true)]
    [InlineData("Microsoft.Web/sites", "httpsOnly", true)]
    [InlineData("Microsoft.Web/sites/basicPublishingCredentialsPolicies", "allow", false)]
    public void Resources_AllOfAType_AreHardened(string type, string property, object expected)
    {
        var found = Isolated.Of(type);

        Assert.NotEmpty(found);
        Assert.All(
            found,
            resource => Assert.Equal(JsonValue.Create(expected)!.ToJsonString(), Property(resource, property))
        );
    }

    [BicepTheory]
    [InlineData("Microsoft.ServiceBus/namespaces")]
    [InlineData("Microsoft.Storage/storageAccounts")]
    [InlineData("Microsoft.DurableTask/schedulers")]
    public void PublicAccess_OfWhatHoldsData_GoesWithTheOneParameter(string type)
    {
        Assert.All(
            Default.Of(type),
            resource => Assert.Equal($"\"{Open}\"", Property(resource, "publicNetworkAccess"))
        );
        Assert.All(
            Isolated.Of(type),
            resource => Assert.Equal($"\"{Closed}\"", Property(resource, "publicNetworkAccess"))
        );
    }

    [BicepFact]
    public void ServiceBus_WithoutANetworkOfItsOwn_IsStandard()
    {
        const string type = "Microsoft.ServiceBus/namespaces";

        Assert.Equal("Standard", Text(Default.Of(type).Single()["sku"]!["name"]));
        Assert.Equal("Premium", Text(Isolated.Of(type).Single()["sku"]!["name"]));
        Assert.Empty(Default.Of("Microsoft.Network/virtualNetworks"));
    }

    [BicepFact]
    public void Subnets_OfTheApps_AreDelegatedToFlexConsumption() =>
        Assert.All(
            ["/assistant", "/simulations"],
            name =>
                Assert.Equal(
                    "Microsoft.App/environments",
                    Text(
                        Isolated.One("Microsoft.Network/virtualNetworks/subnets", name)["properties"]!["delegations"]![
                            0
                        ]!["properties"]!["serviceName"]
                    )
                )
        );

    [BicepFact]
    public void Model_AsDeployed_IsPinned()
    {
        var model = Isolated.Of("Microsoft.CognitiveServices/accounts/deployments").Single()["properties"]!;

        Assert.Matches(@"^\d{4}-\d\d-\d\d$", Text(model["model"]!["version"]));
        Assert.Equal("NoAutoUpgrade", Text(model["versionUpgradeOption"]));
        Assert.Empty(Default.Of("Microsoft.CognitiveServices/accounts"));
    }

    private static string? Property(JsonNode resource, string name) => resource["properties"]![name]?.ToJsonString();

    [GeneratedRegex(
        @"\blist(?:Keys|AccountSas|ServiceSas|ConnectionStrings|Secrets|CallbackUrl|QueryKeys)?\s*\(|""secure(?:string|object)""|SharedAccessKey=|AccountKey=",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex SecretUse();
}
