using System.Runtime.CompilerServices;
using System.Text.Json;
using Qianwen.LocalHost.Durable;

namespace Qianwen.EndToEnd.Golden;

/// <summary>What one execution of an orchestrator did, line by line, as its log has it.</summary>
/// <param name="Orchestrator">Its name.</param>
/// <param name="Instance">The instance.</param>
/// <param name="Lines">The lines, each one JSON object.</param>
public sealed record GoldenHistory(string Orchestrator, string Instance, IReadOnlyList<string> Lines)
{
    private const string Extension = ".jsonl";

    /// <summary>The committed files, without folder and extension.</summary>
    public static IReadOnlyList<string> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Folder(), "*" + Extension)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The kinds and names of its lines, and whether they come again: two histories of one shape tell the same path.</summary>
    public string Shape =>
        string.Join(
            '\n',
            Lines
                .Select(ShapeOf)
                .CountBy(shape => shape)
                .Select(seen => $"{seen.Key} {seen.Value > 1}")
                .Order(StringComparer.Ordinal)
        );

    /// <summary>What a log has.</summary>
    public static GoldenHistory Of(string instance, IReadOnlyList<HistoryEntry> log) =>
        new(
            NameIn(log.First(entry => entry.Kind == "ExecutionStarted").Json),
            instance,
            [.. log.Select(entry => entry.Json)]
        );

    /// <summary>Reads a committed file: the first line names orchestrator and instance.</summary>
    public static GoldenHistory Read(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var head = JsonSerializer.Deserialize<Head>(lines[0])!;
        return new GoldenHistory(head.Orchestrator, head.Instance, lines[1..]);
    }

    /// <summary>Writes it beside the source.</summary>
    public void Write(string file) =>
        File.WriteAllText(
            PathOf(file),
            string.Join('\n', Lines.Prepend(JsonSerializer.Serialize(new Head(Orchestrator, Instance)))) + "\n"
        );

    /// <summary>Removes every committed file.</summary>
    public static void Clear() => Files.ToList().ForEach(file => File.Delete(PathOf(file)));

    /// <summary>Replays it against the orchestrators as they are now.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">They do something else now.</exception>
    public void Replay() => HistoryReplay.Verify(Instance, Lines, Released.Orchestrators[Orchestrator]);

    private static string ShapeOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return $"{json.RootElement.GetProperty("kind").GetString()} {NameIn(line)}";
    }

    private static string NameIn(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.TryGetProperty("Name", out var name) ? name.GetString()! : "";
    }

    private static string PathOf(string file) => Path.Combine(Folder(), file + Extension);

    private static string Folder([CallerFilePath] string source = "") =>
        Path.Combine(Path.GetDirectoryName(source)!, "Histories");

    private sealed record Head(string Orchestrator, string Instance);
}
