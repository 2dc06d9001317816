namespace Qianwen.Mutants;

/// <summary>Tries mutants and tells what became of them.</summary>
public static class Session
{
    /// <summary>Tries them.</summary>
    /// <param name="write">True to write the page of results.</param>
    /// <returns>0 where every mutant was caught, else 1.</returns>
    public static async Task<int> RunAsync(
        IReadOnlyList<Mutant> mutants,
        bool write,
        TextWriter output,
        CancellationToken token
    )
    {
        var root = Checkout.Root();
        using var checkout = Checkout.Of(root);
        var trial = new Trial(checkout);
        await output.WriteLineAsync($"{mutants.Count} mutants in {checkout.Folder}; first the code as it is …");
        if (await trial.FindBrokenAsync(mutants.SelectMany(mutant => mutant.Checks), token) is { } broken)
        {
            await output.WriteLineAsync(broken);
            return 1;
        }

        var verdicts = new List<Verdict>();
        foreach (var mutant in mutants)
        {
            verdicts.Add(await trial.TryAsync(mutant, token));
            await output.WriteLineAsync(verdicts[^1].ToString());
            if (write)
            {
                await WriteAsync(root, verdicts, token);
            }
        }

        var survivors = verdicts.Count(verdict => !verdict.Caught);
        await output.WriteLineAsync($"{verdicts.Count - survivors} caught, {survivors} survived");
        return survivors == 0 ? 0 : 1;
    }

    /// <summary>The page keeps what was measured before of the mutants that were not tried now.</summary>
    private static async Task WriteAsync(string root, IReadOnlyList<Verdict> verdicts, CancellationToken token)
    {
        var page = Path.Combine(root, "tests", "Qianwen.Mutants", "Results.md");
        var before = File.Exists(page) ? await File.ReadAllLinesAsync(page, token) : [];
        await File.WriteAllTextAsync(page, Results.Page(verdicts, before), token);
    }
}
