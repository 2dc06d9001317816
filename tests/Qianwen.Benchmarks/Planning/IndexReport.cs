using Qianwen.Benchmarks.Reporting;
using Qianwen.Core.Planning.Entities;

namespace Qianwen.Benchmarks.Planning;

/// <summary>How long the names of a registry take to be indexed.</summary>
internal static class IndexReport
{
    private const int Builds = 5;

    public static MarkdownTable Table()
    {
        var table = new MarkdownTable(
            1,
            "Vocabulary",
            "Names",
            "Index",
            "Index of near names",
            "List for the scan (baseline)"
        );
        foreach (var words in Enum.GetValues<Words>())
        {
            var world = PlannerWorld.Of(words);
            List<EntityIndex> built = [];
            var index = Sample.OfCalls(
                () => built.Add(EntityIndex.Of(world.Registry with { Version = "again" })),
                Builds
            );
            var next = 0;
            var near = Sample.OfCalls(() => _ = built[next++].Fuzzy, Builds);
            var list = Sample.OfCalls(() => _ = new NameScan(world.Registry), Builds);
            table.Add(
                words.ToString(),
                Figures.Count(world.Scan.Count),
                Figures.Milliseconds(index.Median),
                Figures.Milliseconds(near.Median),
                Figures.Milliseconds(list.Median)
            );
        }

        return table;
    }
}
