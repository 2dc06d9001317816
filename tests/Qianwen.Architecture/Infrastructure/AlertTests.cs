using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Qianwen.Architecture.Rules;
using static Qianwen.Architecture.Infrastructure.DeployedResources;

namespace Qianwen.Architecture.Infrastructure;

public sealed partial class AlertTests
{
    private const string OnLogs = "Microsoft.Insights/scheduledQueryRules";

    [BicepFact]
    public void Alerts_OfTheDeployment_WatchWhatAnOperatorMustSettle() =>
        Assert.Equal(
            ["dead-letters", "error-rate", "queue-age", "unknown-outcomes"],
            Default
                .Of("Microsoft.Insights/metricAlerts")
                .Concat(Default.Of(OnLogs))
                .Select(alert => Text(alert["name"])[..^14])
                .Order()
        );

    [BicepTheory]
    [InlineData("payment_unknown", true)]
    [InlineData("order_unknown", true)]
    [InlineData("refund_failed", false)]
    public void UnknownOutcomes_AsTheAppLogsCases_AreSeen(string code, bool seen)
    {
        var query = Text(Query(Default.Of(OnLogs).Single(IsUnknownOutcomes)));
        var expression = KqlRegex().Match(query).Groups["expression"].Value;

        Assert.Equal(seen, Regex.IsMatch(CaseMessage(code), expression));
    }

    private static bool IsUnknownOutcomes(JsonNode alert) =>
        Text(alert["name"]).StartsWith("unknown-outcomes", StringComparison.Ordinal);

    private static JsonNode? Query(JsonNode alert) => alert["properties"]!["criteria"]!["allOf"]![0]!["query"];

    /// <summary>What the log says of a case, by the template of its log method.</summary>
    private static string CaseMessage(string code) =>
        ProductAssemblies
            .Functions.GetType("Qianwen.Functions.Messaging.MessagingLog", throwOnError: true)!
            .GetMethod("CaseOpened")!
            .GetCustomAttribute<LoggerMessageAttribute>()!
            .Message.Replace("{Code}", code)
            .Replace("{Key}", "p-1");

    [GeneratedRegex("matches regex @\"(?<expression>[^\"]+)\"")]
    private static partial Regex KqlRegex();
}
