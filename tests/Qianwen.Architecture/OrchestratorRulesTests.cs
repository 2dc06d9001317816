using Qianwen.Architecture.Rules;
using Qianwen.Architecture.Sources;

namespace Qianwen.Architecture;

public sealed class OrchestratorRulesTests
{
    [Fact]
    public void OrchestrationCode_InBothFunctionApps_ReplaysAndBoundsItsWaits() =>
        Violations.None(
            Repository
                .SourcesIn("src")
                .Where(file => file.IsIn("Qianwen.Functions") || file.IsIn("Qianwen.Simulations"))
                .Where(OrchestratorRules.IsOrchestration)
                .SelectMany(OrchestratorRules.All)
        );

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var die = Random.Shared.Next();")]
    [InlineData("await Task.Run(() => { });")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("await task.ConfigureAwait(false);")]
    [InlineData("using var end = new CancellationTokenSource(); await end.CancelAsync();")]
    [InlineData("async Task EndAsync(CancellationTokenSource end) => await end.CancelAsync();")]
    [InlineData("using var http = new HttpClient();")]
    [InlineData("var text = File.ReadAllText(name);")]
    [InlineData("using System.IO;")]
    [InlineData("var name = Environment.MachineName;")]
    [InlineData("var time = TimeProvider.System;")]
    [InlineData("await context.CallActivityAsync(nameof(QuoteActivity), input);")]
    [InlineData("await context.CallActivityAsync<Quote>(nameof(QuoteActivity), new(One(1), 2), options);")]
    [InlineData("await context.CallSubOrchestratorAsync<int>(nameof(Buy), input, new TaskOptions());")]
    [InlineData("var timer = context.CreateTimer(at, token); await Task.WhenAny(timer, signal);")]
    [InlineData("var signal = await context.WaitForExternalEvent<Signal>(EventNames.Signal);")]
    [InlineData("while (true) { }")]
    public void OrchestrationCode_ThatBreaksARule_IsAViolation(string text) =>
        Assert.Single(OrchestratorRules.All(Orchestrator(text)));

    [Theory]
    [InlineData("var now = context.CurrentUtcDateTime; var id = context.NewGuid();")]
    [InlineData("// DateTime.UtcNow would not replay")]
    [InlineData("await context.CallActivityAsync<Quote>(nameof(QuoteActivity), new(One(1), 2), Retry.Read);")]
    [InlineData("await context.CallSubOrchestratorAsync(nameof(Buy), input, Retry.Buy.WithInstanceId(id));")]
    [InlineData("var t = context.CreateTimer(at, end.Token); if (await Task.WhenAny(t, s) == s) { end.Cancel(); }")]
    [InlineData("var first = await Task.WhenAny(orders, inbox.Next);")]
    [InlineData("var cancelled = await steps.CancelAsync();")]
    [InlineData("var s = context.WaitForExternalEvent<Signal>(Name); await context.CompletesByAsync(s, deadline);")]
    [InlineData("var signal = await context.WaitForExternalEvent<Signal>(EventNames.Signal, TimeSpan.FromHours(1));")]
    [InlineData("var timer = context.CreateTimer(at, token); var s = context.WaitForExternalEvent<Signal>(Name);")]
    [InlineData("while (true) { context.ContinueAsNew(state); }")]
    public void OrchestrationCode_ThatKeepsTheRules_IsFine(string text) =>
        Assert.Empty(OrchestratorRules.All(Orchestrator(text)));

    [Theory]
    [InlineData("src/Qianwen.Functions/Jobs/TaskOrchestrator.cs", "class TaskOrchestrator", true)]
    [InlineData("src/Qianwen.Functions/Jobs/Signals.cs", "Task Next(TaskOrchestrationContext context)", true)]
    [InlineData("src/Qianwen.Functions/Jobs/QuoteActivity.cs", "// TaskOrchestrationContext", false)]
    public void IsOrchestration_OfAFile_GoesByItsNameOrItsContext(string path, string text, bool expected) =>
        Assert.Equal(expected, OrchestratorRules.IsOrchestration(new SourceFile(path, text)));

    private static SourceFile Orchestrator(string text) => new("src/Qianwen.Functions/Jobs/TaskOrchestrator.cs", text);
}
