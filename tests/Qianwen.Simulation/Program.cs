using System.CommandLine;
using System.Globalization;
using Qianwen.Simulation;

var seed = new Option<ulong?>("--seed") { Description = "Runs this world alone and prints its transcript." };
var seeds = new Option<int>("--seeds") { Description = "How many worlds to run.", DefaultValueFactory = _ => 100 };
var from = new Option<ulong>("--from") { Description = "The first seed.", DefaultValueFactory = _ => 1 };
var parallel = new Option<int>("--parallel")
{
    Description = "How many worlds run side by side.",
    DefaultValueFactory = _ => Environment.ProcessorCount,
};
var sweep = new Option<bool>("--sweep")
{
    Description = "Instead of worlds by seed: tells every scenario with a death at every commit, and compares.",
};
var scenario = new Option<string?>("--scenario") { Description = "With --sweep: this scenario alone." };
scenario.AcceptOnlyFromAmong([.. Scenarios.All.Select(one => one.Name)]);
var commit = new Option<long?>("--commit") { Description = "With --sweep: dies at this commit alone." };
var every = new Option<int>("--every")
{
    Description = "With --sweep: dies at every so many commits.",
    DefaultValueFactory = _ => 1,
};
var command = new RootCommand("Runs whole worlds, each fixed by its seed, and checks what must always be true.")
{
    seed,
    seeds,
    from,
    parallel,
    sweep,
    scenario,
    commit,
    every,
};
command.SetAction(
    async (parsed, cancellationToken) =>
        parsed.GetValue(sweep)
            ? await Sweep.RunAsync(
                parsed.GetValue(scenario),
                new SweepReach(parsed.GetValue(commit), parsed.GetValue(every)),
                parsed.GetValue(parallel),
                Console.Out,
                cancellationToken
            )
        : parsed.GetValue(seed) is { } one ? await Worlds.ReplayAsync(one, Console.Out)
        : await Worlds.RunAsync(
            parsed.GetValue(from),
            parsed.GetValue(seeds),
            parsed.GetValue(parallel),
            Console.Out,
            cancellationToken
        )
);
return await command.Parse(args).InvokeAsync();
