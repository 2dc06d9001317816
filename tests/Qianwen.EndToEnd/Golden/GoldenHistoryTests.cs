using Qianwen.Functions.Purchases;
using Qianwen.LocalHost.Durable;

namespace Qianwen.EndToEnd.Golden;

/// <summary>
/// Histories of the released orchestrators, kept as files and replayed against the code as it is now: an orchestration that
/// waits at somebody's must go on after the next deployment. Where one fails, the change breaks running instances: make it
/// replay what is there (a version, or a step only where the input asks for it). Where the break is intended, and no instance of the old code
/// runs any more, record anew and commit the files:
/// <c>QIANWEN_RECORD_HISTORIES=1 dotnet test tests/Qianwen.EndToEnd --filter FullyQualifiedName~GoldenHistoryTests.Record</c>.
/// </summary>
public sealed class GoldenHistoryTests
{
    private const string RecordVariable = "QIANWEN_RECORD_HISTORIES";

    public static TheoryData<string> Files => [.. GoldenHistory.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Replay_ReleasedHistory_TheOrchestratorDoesTheSame(string file) => GoldenHistory.Read(file).Replay();

    /// <summary>What is recorded now replays; with the variable set it becomes what is kept.</summary>
    [Fact]
    public async Task Record_EveryStory_ReplaysAtOnce()
    {
        var stories = new List<(string Story, GoldenHistory History)>();
        foreach (var story in GoldenStory.All.Values)
        {
            stories.AddRange((await story.RecordAsync()).Select(history => (story.Name, history)));
        }

        var paths = stories.DistinctBy(one => (one.History.Orchestrator, one.History.Shape)).ToList();
        paths.ForEach(path => path.History.Replay());

        if (Environment.GetEnvironmentVariable(RecordVariable) is not null)
        {
            GoldenHistory.Clear();
            foreach (var named in paths.GroupBy(path => $"{path.History.Orchestrator}.{path.Story}"))
            {
                named
                    .Select((path, at) => (path.History, at))
                    .ToList()
                    .ForEach(one => one.History.Write($"{named.Key}.{one.at + 1}"));
            }
        }
    }

    [Fact]
    public void Files_OfEveryOrchestrator_TellSeveralPaths()
    {
        var paths = GoldenHistory.Files.CountBy(file => file.Split('.')[0]).ToDictionary();

        foreach (var name in Released.Orchestrators.Keys)
        {
            Assert.True(paths.GetValueOrDefault(name) >= 2, $"{name} has {paths.GetValueOrDefault(name)} histories.");
        }
    }

    [Theory]
    [InlineData("BudgetActivity", "BorrowActivity")]
    [InlineData("\"Currency\":\"CNY\"", "\"Currency\":\"USD\"")]
    public void Replay_CodeDiffers_FailsWithOrchestratorStepExpectedAndActual(string now, string before)
    {
        var history = Purchase();
        var changed = history with { Lines = [.. history.Lines.Select(line => ChangeStep(line, now, before))] };
        Assert.NotEqual(history.Lines, changed.Lines);

        var failure = Assert.Throws<NonDeterministicOrchestrationException>(changed.Replay);

        Assert.Contains(
            $"'{nameof(PurchaseOrchestrator)}' ({history.Instance})",
            failure.Message,
            StringComparison.Ordinal
        );
        Assert.Matches(
            @"at line \d+\. Expected \(history\): .+ as step \d+ .+ Actual \(code\): .+ as step \d+",
            failure.Message
        );
    }

    [Fact]
    public void Replay_HistoryEndsElsewhere_FailsWithBothEnds()
    {
        var history = Purchase();
        var end = history.Lines[^1].Replace("Completed\"", "Completed\",\"Version\":\"x\"", StringComparison.Ordinal);
        var changed = history with
        {
            Lines =
            [
                .. history.Lines.SkipLast(1),
                end.Replace("\"Output\":\"{", "\"Output\":\"{ ", StringComparison.Ordinal),
            ],
        };

        var failure = Assert.Throws<NonDeterministicOrchestrationException>(changed.Replay);

        Assert.Contains("Expected (history): ended as Completed with { ", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Replay_HistoryGoesOnAfterTheEnd_Fails()
    {
        var history = Purchase();
        var changed = history with { Lines = [.. history.Lines.SkipLast(1)] };

        var failure = Assert.Throws<NonDeterministicOrchestrationException>(changed.Replay);

        Assert.Contains("Actual (code): it ended", failure.Message, StringComparison.Ordinal);
    }

    private static GoldenHistory Purchase() => GoldenHistory.Read($"{nameof(PurchaseOrchestrator)}.delivered.1");

    private static string ChangeStep(string line, string now, string before) =>
        line.Contains("Scheduled\"", StringComparison.Ordinal)
            ? line.Replace(now, before, StringComparison.Ordinal)
                .Replace(
                    now.Replace("\"", "\\\"", StringComparison.Ordinal),
                    before.Replace("\"", "\\\"", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
            : line;
}
