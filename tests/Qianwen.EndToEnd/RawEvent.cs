namespace Qianwen.EndToEnd;

/// <summary>A server-sent event as it came.</summary>
public sealed record RawEvent(string Id, string Name, string Data)
{
    /// <summary>The events of a stream; comments and retry hints are none.</summary>
    public static IReadOnlyList<RawEvent> Parse(string stream) =>
        [
            .. stream
                .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(block => block.Split('\n'))
                .Where(lines => Array.Exists(lines, line => line.StartsWith("data:", StringComparison.Ordinal)))
                .Select(lines => new RawEvent(Field(lines, "id"), Field(lines, "event"), Field(lines, "data"))),
        ];

    private static string Field(string[] lines, string name) =>
        lines.Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
}
