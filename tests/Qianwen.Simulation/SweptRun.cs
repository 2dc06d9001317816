using System.Globalization;
using Qianwen.EndToEnd;
using Qianwen.LocalHost.Faults;
using Qianwen.LocalHost.Time;
using Qianwen.Simulations.Faults;

namespace Qianwen.Simulation;

/// <summary>One telling of a story, with a death or without. Work is done in an order that is always the same, so the commits up to the death are those of the undisturbed run.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Restarts">How often the process died.</param>
/// <param name="Commits">Commits of the process that lived last.</param>
public sealed record SweptRun(Outcome Outcome, int Restarts, long Commits)
{
    private const ulong Order = 1;

    /// <summary>Tells the story and checks the rules at its end.</summary>
    /// <param name="commit">The commit at which the process dies; <see cref="long.MaxValue"/> for never.</param>
    public static async Task<SweptRun> TellAsync(Scenario scenario, CrashPoint point, long commit)
    {
        await using var world = await World.StartAsync(
            scenario.Fault,
            settings: Settings,
            deaths: past => past == 0 ? new CrashAtCommit(commit, point) : null,
            prepare: host => host.Work.Scheduler = new SeededScheduler(Order)
        );
        await scenario.Story(world);
        await world.RunToEndAsync();
        var commits = world.Database.Commits;
        await world.SettleAsync();
        return new SweptRun(await Outcome.OfAsync(world), world.Restarts, commits);
    }

    private static Dictionary<string, string?> Settings { get; } =
        new()
        {
            [$"{SimulationFaultOptions.Section}:{nameof(SimulationFaultOptions.Times)}"] = 1.ToString(
                CultureInfo.InvariantCulture
            ),
        };
}
