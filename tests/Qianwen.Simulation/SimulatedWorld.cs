using Qianwen.EndToEnd;

namespace Qianwen.Simulation;

/// <summary>Runs the world of a seed: both function apps, the person, and everything that goes wrong.</summary>
public static class SimulatedWorld
{
    /// <summary>Runs it to its end and checks the rules at every rest and at the end.</summary>
    public static async Task<WorldReport> RunAsync(ulong seed)
    {
        var chronicle = new Chronicle(seed);
        var fate = new Fate(seed);
        chronicle.Write(
            $"seed {seed}: fault {fate.Profile}, queues {(fate.QueueFaults is null ? "healthy" : "faulty")}, {fate.Deaths} deaths"
        );
        string? failure = null;
        var (deaths, delivered) = (0, 0);
        try
        {
            await using var world = await World.StartAsync(
                fate.Profile,
                settings: fate.Settings,
                queueFaults: fate.QueueFaults,
                deaths: fate.DeathAfter,
                prepare: host =>
                {
                    chronicle.Follow(host.Time);
                    chronicle.Write("the process starts");
                    host.Work.Scheduler = chronicle;
                },
                atRest: Invariants.AlwaysAsync
            );
            await new SimulatedPerson(world, fate, chronicle).LiveAsync();
            await world.SettleAsync();
            foreach (var item in await world.TranscriptAsync())
            {
                chronicle.Write($"{item.At:HH:mm:ss.fff} {item}");
            }

            deaths = world.Restarts;
            delivered = (await Books.ReadAsync(world)).Delivered.Count;
        }
#pragma warning disable CA1031 // Whatever breaks is the finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception.ToString();
        }

        return new WorldReport(seed, failure, chronicle.Lines, chronicle.Choices, deaths, delivered);
    }
}
