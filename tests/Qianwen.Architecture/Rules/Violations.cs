namespace Qianwen.Architecture.Rules;

/// <summary>Fails a test with every violation on a line of its own.</summary>
internal static class Violations
{
    public static void None(IEnumerable<string> violations)
    {
        var list = violations.ToList();
        Assert.True(list.Count == 0, $"{list.Count} violation(s):\n{string.Join('\n', list)}");
    }
}
