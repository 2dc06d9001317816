using System.Text.Json.Nodes;

namespace Qianwen.Architecture.Infrastructure;

/// <summary>Each parity rule fails on a deployment that differs, and names the key.</summary>
public sealed class ParityBiteTests
{
    private const string Queue = "Microsoft.ServiceBus/namespaces/queues";
    private const string Table = "Microsoft.Storage/storageAccounts/tableServices/tables";
    private const string Role = "Microsoft.Authorization/roleAssignments";

    [BicepTheory]
    [InlineData("lockDuration", "PT30S", "LockDuration")]
    [InlineData("maxDeliveryCount", 3, "MaxDeliveryCount")]
    [InlineData("requiresDuplicateDetection", false, "DuplicateDetectionWindow")]
    [InlineData("duplicateDetectionHistoryTimeWindow", "PT1M", "DuplicateDetectionWindow")]
    [InlineData("requiresSession", true, "RequiresSession")]
    [InlineData("defaultMessageTimeToLive", "P1D", "DefaultTimeToLive")]
    [InlineData("deadLetteringOnMessageExpiration", false, "DeadLetterOnExpiration")]
    public void Queues_WithAnotherSetting_NameQueueAndSetting(string property, object value, string setting) =>
        Bites(
            ParityRules.Queues,
            changed => changed.One(Queue, "/payment-replies")["properties"]![property] = JsonValue.Create(value),
            $"payment-replies: {setting} is "
        );

    [BicepFact]
    public void Queues_WithAnotherName_NameBoth() =>
        Bites(
            ParityRules.Queues,
            changed => changed.One(Queue, "/rider-steps")["name"] = "sb/rider-step",
            "queue rider-steps is not on Azure",
            "queue rider-step is on Azure only"
        );

    [BicepFact]
    public void Tables_WithAnotherName_NameBoth() =>
        Bites(
            ParityRules.Tables,
            changed => changed.One(Table, "/ledger")["name"] = "stassist/default/ledgers",
            "assistant: table ledger is not on Azure",
            "assistant: table ledgers is on Azure only"
        );

    [BicepTheory]
    [InlineData("Tables__serviceUri", "Tables:serviceUri")]
    [InlineData("ServiceBus__fullyQualifiedNamespace", "ServiceBus:fullyQualifiedNamespace")]
    [InlineData("ServiceBus__credential", "ServiceBus:credential")]
    [InlineData("AzureWebJobsStorage__accountName", "AzureWebJobsStorage:accountName")]
    [InlineData("DURABLE_TASK_SCHEDULER_CONNECTION_STRING", "DURABLE_TASK_SCHEDULER_CONNECTION_STRING")]
    public void Settings_WithoutOneThatIsNeeded_NameIt(string setting, string key) =>
        Bites(
            ParityRules.Settings,
            changed => changed.Settings("assistant").Remove(setting),
            $"assistant: the setting {key} is missing"
        );

    [BicepTheory]
    [InlineData("Identity__Authorities")]
    [InlineData("Providers__Manifest__0")]
    [InlineData("Table__serviceUri")]
    [InlineData("Identity")]
    public void Settings_WithOneThatNobodyReads_NameIt(string setting) =>
        Bites(
            ParityRules.Settings,
            changed => changed.Settings("assistant")[setting] = "x",
            $"assistant: nothing reads the setting {setting.Replace("__", ":")}"
        );

    [BicepTheory]
    [InlineData("Identity__Authority", "http://issuer", "Identity:Authority")]
    [InlineData("Identity__PersonClaim", "", "PersonClaim")]
    [InlineData("Providers__Manifests__1", "/manifest", "Providers:Manifests")]
    public void Options_WithAValueTheyRefuse_NameIt(string setting, string value, string key) =>
        Bites(ParityRules.Options, changed => changed.Settings("assistant")[setting] = value, key);

    [BicepFact]
    public void Roles_WithoutOneThatIsNeeded_NameIt() =>
        Bites(
            ParityRules.Roles,
            changed => Grant(changed, "/queues/payment-commands", "assistantIdentity")["id"] = Elsewhere,
            "assistant: role serviceBusDataSender on ServiceBus/namespaces/sb/queues/payment-commands is not on Azure"
        );

    [BicepFact]
    public void Roles_OnMoreThanIsNeeded_NameIt() =>
        Bites(
            ParityRules.Roles,
            changed => Grant(changed, "/queues/payment-commands", "assistantIdentity")["id"] = Elsewhere,
            "assistant: role serviceBusDataSender on ServiceBus/namespaces/sb is on Azure only"
        );

    [BicepFact]
    public void TaskHub_WithAnotherName_NamesBoth() =>
        Bites(
            ParityRules.TaskHub,
            changed => changed.One("Microsoft.DurableTask/schedulers/taskHubs", "/qianwen")["name"] = "dts/default",
            "task hub qianwen is not on Azure",
            "task hub default is on Azure only"
        );

    [BicepFact]
    public void Manifests_ThatNobodyServes_AreNamed() =>
        Bites(
            ParityRules.Manifests,
            changed => changed.Settings("assistant")["Providers__Manifests__1"] = "[format('{0}/api/pay', 'x')]",
            "manifest /api/providers/demo-pay/manifest is not on Azure",
            "manifest /api/pay is on Azure only"
        );

    private const string Elsewhere =
        "[extensionResourceId('/x/providers/Microsoft.ServiceBus/namespaces/sb-jcn66g6gm3nh6', 'r', 'n')]";

    private static JsonNode Grant(DeployedResources resources, string scope, string identity) =>
        resources
            .Of(Role)
            .Single(grant =>
                DeployedResources.Text(grant["id"]).Contains(scope, StringComparison.Ordinal)
                && DeployedResources.Text(grant["id"]).Contains(identity, StringComparison.Ordinal)
            );

    private static void Bites(
        Func<DeployedResources, IEnumerable<string>> rule,
        Action<DeployedResources> change,
        params string[] named
    )
    {
        var violations = rule(DeployedResources.Default.But(change)).ToList();

        Assert.All(
            named,
            text => Assert.Contains(violations, violation => violation.Contains(text, StringComparison.Ordinal))
        );
    }
}
