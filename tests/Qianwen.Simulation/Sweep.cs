using System.Collections.Concurrent;
using System.Diagnostics;
using Qianwen.LocalHost.Faults;

namespace Qianwen.Simulation;

/// <summary>
/// Tells every story once undisturbed, then once for every commit with the process killed before it and once with the
/// process killed after it, before anybody is told. Every effect is a commit: a row, a message, a step of an
/// orchestration. Each run has to end as the undisturbed one did.
/// </summary>
public static class Sweep
{
    private const int MostFailures = 3;

    /// <summary>Sweeps the scenarios.</summary>
    /// <param name="only">The name of one of them; null for all.</param>
    /// <param name="reach">At which commits the process dies.</param>
    /// <returns>0 where every run ended as the undisturbed one, else 1.</returns>
    public static async Task<int> RunAsync(
        string? only,
        SweepReach reach,
        int parallel,
        TextWriter output,
        CancellationToken cancellationToken
    )
    {
        var watch = Stopwatch.StartNew();
        var (deaths, broken) = (0, 0);
        foreach (var scenario in Scenarios.All.Where(one => only is null || one.Name == only))
        {
            var undisturbed = await SweptRun.TellAsync(scenario, CrashPoint.Before, long.MaxValue);
            if (!undisturbed.Outcome.Text.Contains(scenario.Shows, StringComparison.Ordinal))
            {
                await output.WriteLineAsync(
                    $"{scenario.Name} shows no '{scenario.Shows}':\n{undisturbed.Outcome.Text}"
                );
                broken++;
                continue;
            }

            foreach (var point in Enum.GetValues<CrashPoint>())
            {
                var commits = reach.Of(undisturbed.Commits).ToList();
                var failures = await DieAsync(scenario, point, commits, undisturbed, parallel, cancellationToken);
                deaths += commits.Count;
                broken += failures.Count;
                await output.WriteLineAsync(Describe(scenario, point, commits.Count, failures));
            }
        }

        await output.WriteLineAsync($"{deaths} deaths in {watch.Elapsed.TotalSeconds:0} s, {broken} broken");
        return broken == 0 && deaths > 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyDictionary<long, string>> DieAsync(
        Scenario scenario,
        CrashPoint point,
        IEnumerable<long> commits,
        SweptRun undisturbed,
        int parallel,
        CancellationToken cancellationToken
    )
    {
        var failures = new ConcurrentDictionary<long, string>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(
            commits,
            options,
            async (commit, _) =>
            {
                if (await WhyBrokenAsync(scenario, point, commit, undisturbed) is { } why)
                {
                    failures[commit] = why;
                }
            }
        );
        return failures;
    }

    private static async Task<string?> WhyBrokenAsync(
        Scenario scenario,
        CrashPoint point,
        long commit,
        SweptRun undisturbed
    )
    {
        try
        {
            var run = await SweptRun.TellAsync(scenario, point, commit);
            return run.Restarts != 1 ? $"the process died {run.Restarts} times"
                : run.Outcome != undisturbed.Outcome ? Difference(undisturbed.Outcome.Text, run.Outcome.Text)
                : null;
        }
#pragma warning disable CA1031 // Whatever breaks is the finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static string Difference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        return string.Join(
            '\n',
            before.Except(after).Select(line => $"- {line}").Concat(after.Except(before).Select(line => $"+ {line}"))
        );
    }

    private static string Describe(
        Scenario scenario,
        CrashPoint point,
        int deaths,
        IReadOnlyDictionary<long, string> failures
    )
    {
        var commits = string.Join(", ", failures.Keys.Order());
        var why = failures.OrderBy(one => one.Key).Take(MostFailures).Select(one => $"\n  {one.Key}: {one.Value}");
        return $"{scenario.Name}: {deaths} deaths {point} a commit, {failures.Count} broken"
            + (failures.Count == 0 ? "" : $" (at {commits}){string.Concat(why)}");
    }
}
