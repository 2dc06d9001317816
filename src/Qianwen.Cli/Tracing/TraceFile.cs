using System.Text.Json;

namespace Qianwen.Cli.Tracing;

/// <summary>The spans that are kept in a file.</summary>
/// <param name="spans">Its spans.</param>
public sealed class TraceFile(IReadOnlyList<SpanRecord> spans)
{
    private const string TaskPrefix = "orchestration:Task";

    /// <summary>Reads the file; a line that another process is writing at the moment is left out.</summary>
    public static TraceFile Read(string path)
    {
        if (!File.Exists(path))
        {
            return new TraceFile([]);
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream);
        var spans = new List<SpanRecord>();
        while (reader.ReadLine() is { } line)
        {
            if (TryParse(line) is { } span)
            {
                spans.Add(span);
            }
        }

        return new TraceFile(spans);
    }

    /// <summary>The task that ended last; null where none has.</summary>
    public string? LastTask =>
        spans
            .Where(span => span.Name.StartsWith(TaskPrefix, StringComparison.Ordinal))
            .MaxBy(span => span.End)
            ?.Instance;

    /// <summary>The trace that a task is part of, then those that its spans are linked to; nothing where it is not known.</summary>
    /// <param name="task">The id of a task, of any other orchestration, or of a trace.</param>
    public IReadOnlyList<IReadOnlyList<SpanRecord>> Of(string task)
    {
        var trace = spans.FirstOrDefault(span => span.TraceId == task || span.Instance == task)?.TraceId;
        if (trace is null)
        {
            return [];
        }

        var own = spans.Where(span => span.TraceId == trace).ToList();
        var linked = own.SelectMany(span => span.Links).Distinct().Where(link => link != trace);
        return [own, .. linked.Select(link => spans.Where(span => span.TraceId == link).ToList())];
    }

    private static SpanRecord? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, CliJson.Default.SpanRecord);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
