using System.Text;

namespace Qianwen.Mutants;

/// <summary>The verdicts as markdown.</summary>
public static class Results
{
    private const string Head = """
        # Mutants and what caught them

        Measured by `dotnet run -c Release --project tests/Qianwen.Mutants -- --results`: each fault was put into a copy of the tree,
        alone, and the named tests were run until one failed. The same tests pass on the code as it is.


        """;

    /// <summary>The page: the verdicts, and of mutants that were not tried what the page said before.</summary>
    /// <param name="before">The lines of the page as it was.</param>
    public static string Page(IReadOnlyList<Verdict> verdicts, IReadOnlyList<string> before)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        page.Append("| Mutant | What is broken | File | Caught by | Tests that failed |\n|---|---|---|---|---|\n");
        foreach (var mutant in AllMutants.List)
        {
            var verdict = verdicts.FirstOrDefault(one => one.Mutant.Name == mutant.Name);
            var earlier = before.FirstOrDefault(line => line.StartsWith(Start(mutant), StringComparison.Ordinal));
            page.Append(verdict is not null ? Row(verdict) : earlier ?? Untried(mutant)).Append('\n');
        }

        return page.ToString();
    }

    /// <summary>How the row of a mutant begins.</summary>
    public static string Start(Mutant mutant) => $"| {mutant.Name} |";

    private static string Untried(Mutant mutant) =>
        $"{Start(mutant)} {mutant.Breaks} | `{Path.GetFileName(mutant.File)}` | not tried yet | |";

    private static string Row(Verdict verdict)
    {
        var file = Path.GetFileName(verdict.Mutant.File);
        var by = verdict.Caught ? $"{verdict.By!.Project}, {verdict.By.Filter}" : "**survived**";
        var tests = verdict.Tests.Count switch
        {
            0 => verdict.Note ?? "",
            1 => $"`{Short(verdict.Tests[0])}`",
            var more => $"`{Short(verdict.Tests[0])}` and {more - 1} more",
        };
        return $"{Start(verdict.Mutant)} {verdict.Mutant.Breaks} | `{file}` | {by} | {tests} |";
    }

    /// <summary>Class and method, without namespace and arguments.</summary>
    private static string Short(string test)
    {
        var name = test.Split('(')[0].Split('.');
        return string.Join('.', name.TakeLast(2));
    }
}
