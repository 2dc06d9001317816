using System.Collections.Concurrent;
using Qianwen.LocalHost.Faults;

namespace Qianwen.EndToEnd;

/// <summary>
/// The 40-cup order with the process killed at one commit and started again, once for every commit there is: each run
/// must end as the undisturbed one did.
/// </summary>
public sealed class CrashSweepTests
{
    /// <summary>Work side by side makes a run a few commits longer or shorter than another.</summary>
    private const long Slack = 25;

    [Fact]
    public async Task Order_DiesBeforeACommit_EndsAsIfItHadNot()
    {
        var undisturbed = await Run.UndisturbedAsync();

        await SweepAsync(CrashPoint.Before, undisturbed.LastCommit + Slack, undisturbed.Outcome);

        var last = await Run.DyingAsync(CrashPoint.Before, undisturbed.LastCommit + Slack);
        Assert.True(last.Restarts == 0, "The sweep ended before the order did.");
    }

    /// <summary>
    /// The commit is kept and nobody was told. Swept until the yes is acknowledged: after that nobody waits for an answer,
    /// and what is on the disk after a commit is what is there before the next.
    /// </summary>
    [Fact]
    public async Task Order_DiesAfterACommit_EndsAsIfItHadNot()
    {
        var undisturbed = await Run.UndisturbedAsync();

        await SweepAsync(CrashPoint.After, undisturbed.LastAcknowledged + Slack, undisturbed.Outcome);
    }

    private static async Task SweepAsync(CrashPoint point, long last, Outcome undisturbed)
    {
        var broken = new ConcurrentDictionary<long, string>();
        var deaths = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range(1, (int)last),
            async (commit, _) =>
            {
                try
                {
                    var run = await Run.DyingAsync(point, commit);
                    Interlocked.Add(ref deaths, run.Restarts);
                    Assert.Equal(undisturbed, run.Outcome);
                }
#pragma warning disable CA1031 // Every commit that breaks the order is named, not only the first.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    broken[commit] = exception.ToString();
                }
            }
        );
        var first = string.Join('\n', broken.OrderBy(one => one.Key).Take(3).Select(one => $"{one.Key}: {one.Value}"));
        Assert.True(
            broken.IsEmpty,
            $"{broken.Count} of {last} deaths {point} a commit: {string.Join(", ", broken.Keys.Order())}\n{first}"
        );
        Assert.True(deaths >= last - (2 * Slack), $"The process died {deaths} times in {last} runs.");
    }

    private sealed record Run(Outcome Outcome, int Restarts, long LastAcknowledged, long LastCommit)
    {
        public static Task<Run> UndisturbedAsync() => DyingAsync(CrashPoint.Before, long.MaxValue);

        public static async Task<Run> DyingAsync(CrashPoint point, long commit)
        {
            await using var world = await World.StartAsync(deaths: past =>
                past == 0 ? new CrashAtCommit(commit, point) : null
            );
            await world.AskAsync(Shopping.FortyCups);
            await world.AcceptAsync();
            var acknowledged = world.Database.Commits;
            await world.RunToEndAsync();
            var last = world.Database.Commits;
            await world.SettleAsync();
            return new Run(await Outcome.OfAsync(world), world.Restarts, acknowledged, last);
        }
    }
}
