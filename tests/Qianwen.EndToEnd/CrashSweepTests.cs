using System.Collections.Concurrent;
using Qianwen.Contracts.Jobs;
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
        var undisturbed = await Run.UndisturbedAsync(BuyAsync);

        await SweepAsync(BuyAsync, CrashPoint.Before, 1, undisturbed.LastCommit + Slack, undisturbed.Outcome);

        var last = await Run.DyingAsync(BuyAsync, CrashPoint.Before, undisturbed.LastCommit + Slack);
        Assert.True(last.Restarts == 0, "The sweep ended before the order did.");
    }

    /// <summary>
    /// The commit is kept and nobody was told. Swept until the yes is acknowledged: after that nobody waits for an answer,
    /// and what is on the disk after a commit is what is there before the next.
    /// </summary>
    [Fact]
    public async Task Order_DiesAfterACommit_EndsAsIfItHadNot()
    {
        var undisturbed = await Run.UndisturbedAsync(BuyAsync);

        await SweepAsync(BuyAsync, CrashPoint.After, 1, undisturbed.Mark + Slack, undisturbed.Outcome);
    }

    /// <summary>From the word on: what comes before is the order's own sweep.</summary>
    [Fact]
    public async Task CancelledOrder_DiesBeforeACommit_IsRefundedAsIfItHadNot()
    {
        var undisturbed = await Run.UndisturbedAsync(CancelAsync);

        await SweepAsync(
            CancelAsync,
            CrashPoint.Before,
            undisturbed.Mark - Slack,
            undisturbed.LastCommit + Slack,
            undisturbed.Outcome
        );

        Assert.Contains("Refunded", undisturbed.Outcome.Text, StringComparison.Ordinal);
    }

    /// <returns>The commits until the yes is acknowledged.</returns>
    private static async Task<long> BuyAsync(World world)
    {
        await world.AskAsync(Shopping.FortyCups);
        await world.AcceptAsync();
        return world.Database.Commits;
    }

    /// <returns>The commits until the person says that it be cancelled.</returns>
    private static async Task<long> CancelAsync(World world)
    {
        await world.AskAsync($"{Shopping.FortyCups}，下午四点送到");
        await world.AcceptAsync();
        await world.WaitForTaskAsync(JobStatus.Fulfilling);
        await world.PassAsync(TimeSpan.FromMinutes(1));
        var before = world.Database.Commits;
        await world.AskAsync("取消订单");
        return before;
    }

    private static async Task SweepAsync(
        Func<World, Task<long>> story,
        CrashPoint point,
        long first,
        long last,
        Outcome undisturbed
    )
    {
        var broken = new ConcurrentDictionary<long, string>();
        var deaths = 0;
        await Parallel.ForEachAsync(
            Enumerable.Range((int)first, (int)(last - first + 1)),
            async (commit, _) =>
            {
                try
                {
                    var run = await Run.DyingAsync(story, point, commit);
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
        var why = string.Join('\n', broken.OrderBy(one => one.Key).Take(3).Select(one => $"{one.Key}: {one.Value}"));
        Assert.True(
            broken.IsEmpty,
            $"{broken.Count} of {last - first} deaths {point} a commit: {string.Join(", ", broken.Keys.Order())}\n{why}"
        );
        Assert.True(deaths >= last - first - (2 * Slack), $"The process died {deaths} times from {first} to {last}.");
    }

    /// <param name="Mark">A place in the story, in commits.</param>
    private sealed record Run(Outcome Outcome, int Restarts, long Mark, long LastCommit)
    {
        public static Task<Run> UndisturbedAsync(Func<World, Task<long>> story) =>
            DyingAsync(story, CrashPoint.Before, long.MaxValue);

        public static async Task<Run> DyingAsync(Func<World, Task<long>> story, CrashPoint point, long commit)
        {
            await using var world = await World.StartAsync(deaths: past =>
                past == 0 ? new CrashAtCommit(commit, point) : null
            );
            var mark = await story(world);
            await world.RunToEndAsync();
            var last = world.Database.Commits;
            await world.SettleAsync();
            return new Run(await Outcome.OfAsync(world), world.Restarts, mark, last);
        }
    }
}
