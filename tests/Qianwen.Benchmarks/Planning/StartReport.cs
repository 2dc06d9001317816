using System.Diagnostics;
using Qianwen.Benchmarks.Reporting;
using Qianwen.Core.Planning;

namespace Qianwen.Benchmarks.Planning;

/// <summary>How long it takes until the first sentence is understood.</summary>
internal static class StartReport
{
    private const int Starts = 5;
    private const string Sentence = "点两杯拿铁";

    public static MarkdownTable Table()
    {
        var table = new MarkdownTable(1, "What", "Median", "Slowest of 5");
        Add(
            table,
            "a process of the command line from start to exit: `plan \"…\"`, both apps and the registry",
            Process
        );
        foreach (var words in Enum.GetValues<Words>())
        {
            Add(
                table,
                $"indexes of a new registry ({words}), and the first sentence of each family",
                () => FirstOfEach(words)
            );
        }

        return table;
    }

    private static void Add(MarkdownTable table, string what, Action start)
    {
        var sample = Sample.OfCalls(start, Starts);
        table.Add(what, Figures.Milliseconds(sample.Median), Figures.Milliseconds(sample.P99));
    }

    private static void Process()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "qianwen.dll");
        using var process =
            System.Diagnostics.Process.Start(
                new ProcessStartInfo("dotnet", [program, "plan", Sentence]) { RedirectStandardOutput = true }
            ) ?? throw new InvalidOperationException("The command line did not start.");
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The command line ended with {process.ExitCode}.");
        }
    }

    private static void FirstOfEach(Words words)
    {
        var world = PlannerWorld.Of(words);
        var registry = world.Registry with { Version = "again" };
        foreach (var said in Enum.GetValues<Said>())
        {
            PlannerWorld.Plan(world.RequestOf(said) with { Registry = registry });
        }
    }
}
