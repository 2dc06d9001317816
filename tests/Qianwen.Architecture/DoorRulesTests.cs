using System.Text.RegularExpressions;
using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

/// <summary>Nobody gets into the deployed assistant past the gate, and no answer hands out a way around it.</summary>
public sealed partial class DoorRulesTests
{
    private const string Assistant = "src/Qianwen.Functions";

    [Fact]
    public void HttpFunctions_OfTheAssistant_AllPassTheGate() =>
        Violations.None(
            from file in Repository.SourcesIn(Assistant)
            let functions = HttpFunction().Count(file.Uncommented)
            let gated = Gated().Count(file.Uncommented)
            where functions != gated
            select $"{file.Path}: {functions} HTTP functions, {gated} calls of the gate"
        );

    [Fact]
    public void Answers_OfTheAssistant_NeverHoldAManagementUrl() =>
        Violations.None(
            from file in Repository.SourcesIn(Assistant)
            from match in ManagementUrl().Matches(file.Uncommented)
            select file.Violation(match.Index, "hands out the task hub's own URLs, which bear a key")
        );

    [Theory]
    [InlineData("src/Qianwen.Functions/Program.cs")]
    [InlineData("src/Qianwen.Functions/FunctionsServices.cs")]
    [InlineData("src/Qianwen.Simulations/Program.cs")]
    public void Deployment_OfTheApps_NeverAllowsDevelopmentSignIn(string file) =>
        Assert.DoesNotContain("AllowDevelopmentSignIn", Repository.Read(file), StringComparison.Ordinal);

    [Theory]
    [InlineData("return await client.CreateCheckStatusResponseAsync(request, id);")]
    [InlineData("var payload = client.CreateHttpManagementPayload(id);")]
    [InlineData("await client.WaitForCompletionOrCreateCheckStatusResponseAsync(request, id);")]
    public void ManagementUrl_WhereOneIsMade_IsSeen(string source) => Assert.Matches(ManagementUrl(), source);

    [GeneratedRegex(@"\[HttpTrigger\(")]
    private static partial Regex HttpFunction();

    [GeneratedRegex(@"\bgate\.For(?:Person|Anyone|Partner|Operator)Async\(")]
    private static partial Regex Gated();

    [GeneratedRegex("CreateCheckStatusResponse|CreateHttpManagementPayload|HttpManagementPayload")]
    private static partial Regex ManagementUrl();
}
