using System.Runtime.CompilerServices;

namespace Qianwen.Benchmarks.Reporting;

/// <summary>Results.md: one section a report; a report that runs again replaces its own section only.</summary>
internal sealed class ResultsFile
{
    private const string Introduction = """
        # Benchmark results

        `dotnet run -c Release --project tests/Qianwen.Benchmarks -- planner|recognisers|durable|waiting|queues|orders|costs` measures and rewrites its
        section below. The figures are published as they were reached. The machine is shared with other work and noisy: compare
        what stands in one table, which was measured side by side in one run; do not compare absolute figures over sections or dates.

        """;

    private readonly string _path;
    private readonly IReadOnlyList<string> _order;

    private ResultsFile(string path, IReadOnlyList<string> order) => (_path, _order) = (path, order);

    /// <summary>The file that is committed beside the benchmarks.</summary>
    /// <param name="order">The names of all reports, in the order of their sections.</param>
    /// <param name="sourceFile">Given by the compiler.</param>
    public static ResultsFile BesideTheSource(IReadOnlyList<string> order, [CallerFilePath] string sourceFile = "") =>
        new(Path.Combine(Path.GetDirectoryName(sourceFile)!, "Results.md"), order);

    /// <summary>Writes the section of a report and keeps the others.</summary>
    public void Put(string name, Section section)
    {
        var sections = Read();
        sections[name] = Mark(name) + section.Markdown.Trim() + "\n";
        var known = _order.Where(sections.ContainsKey).Select(report => sections[report]);
        File.WriteAllText(_path, string.Join('\n', known.Prepend(Introduction.Trim() + "\n")));
    }

    private static string Mark(string name) => $"<!-- {name} -->\n";

    private Dictionary<string, string> Read()
    {
        var text = File.Exists(_path) ? File.ReadAllText(_path) : "";
        var starts = _order
            .Select(name => (Name: name, At: text.IndexOf(Mark(name), StringComparison.Ordinal)))
            .Where(start => start.At >= 0)
            .OrderBy(start => start.At)
            .ToList();
        var ends = starts.Skip(1).Select(start => start.At).Append(text.Length);
        return starts
            .Zip(ends)
            .ToDictionary(pair => pair.First.Name, pair => text[pair.First.At..pair.Second].Trim() + "\n");
    }
}
