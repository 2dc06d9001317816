namespace Qianwen.Core.Tests.Planning;

/// <summary>Reads tables of sentences: one case a line, the expectation behind an arrow.</summary>
internal static class SentenceTable
{
    private const string Arrow = " => ";

    public static TheoryData<string, string> Parse(string table)
    {
        var cases = new TheoryData<string, string>();
        foreach (var line in Split(table))
        {
            var at = line.LastIndexOf(Arrow, StringComparison.Ordinal);
            cases.Add(line[..at], line[(at + Arrow.Length)..]);
        }
        return cases;
    }

    public static TheoryData<string> Lines(string table) => [.. Split(table)];

    private static string[] Split(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
