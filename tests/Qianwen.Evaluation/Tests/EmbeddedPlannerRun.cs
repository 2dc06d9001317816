using Qianwen.Evaluation.Cases;
using Qianwen.Evaluation.Generators;
using Qianwen.Evaluation.Reporting;
using Qianwen.Evaluation.Running;

namespace Qianwen.Evaluation.Tests;

/// <summary>The embedded planner's answers to all cases, made once for the tests that compare them.</summary>
public sealed class EmbeddedPlannerRun : IAsyncLifetime
{
    private const int OfATemplate = 2;
    private readonly Dictionary<string, EvaluationReport> _reports = new(StringComparer.Ordinal);

    /// <summary>The figures of a part: <c>dev</c> or <c>heldout</c>.</summary>
    public EvaluationReport Of(string part) => _reports[part];

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        await using var world = await EvaluationWorld.StartAsync(PlannerKind.Embedded, CancellationToken.None);
        string[] parts = ["dev", "heldout"];
        foreach (var part in parts)
        {
            var cases = CaseFile
                .ReadAll(CaseFolders.Of(part))
                .Concat(CaseGenerator.Generate(part, OfATemplate))
                .ToList();
            _reports[part] = new EvaluationReport(
                await new CaseRunner(world).RunAsync(cases, Timing.Once, CancellationToken.None)
            );
        }
    }

    /// <inheritdoc />
    public Task DisposeAsync() => Task.CompletedTask;
}
