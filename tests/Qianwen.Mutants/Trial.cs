using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Qianwen.Mutants;

/// <summary>Tries mutants in one copy of the tree, one after the other.</summary>
public sealed partial class Trial(Checkout checkout)
{
    private const int LongestNote = 300;

    /// <summary>A build from nothing takes longer than one after a change.</summary>
    private static readonly TimeSpan FirstBuild = TimeSpan.FromMinutes(30);

    /// <summary>Longer than any check takes: a mutant that makes the code wait for ever is caught by that.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);
    private readonly Dotnet _dotnet = new(checkout.Folder);

    /// <summary>Runs every check on the code as it is.</summary>
    /// <returns>Why a catch would mean nothing: a check that fails, or finds no test, anyway; null where all is well.</returns>
    public async Task<string?> FindBrokenAsync(IEnumerable<Check> checks, CancellationToken token)
    {
        var distinct = checks.Distinct().ToList();
        foreach (var project in distinct.Select(check => check.Project).Distinct())
        {
            await _dotnet.RunAsync(["build", $"tests/{project}", .. Build.Settings], FirstBuild, token);
        }

        foreach (var check in distinct)
        {
            var (exitCode, output) = await _dotnet.RunAsync(check.Arguments, Longest, token);
            if (exitCode != 0 || !Passed().IsMatch(output))
            {
                return $"{check.Project} {check.Filter} does not pass on the code as it is:\n{output}";
            }
        }

        return null;
    }

    /// <summary>Puts the mutant in, runs its checks until one fails, and takes it out again.</summary>
    public async Task<Verdict> TryAsync(Mutant mutant, CancellationToken token)
    {
        using var mutation = checkout.Put(mutant);
        var watch = Stopwatch.StartNew();
        foreach (var check in mutant.Checks)
        {
            var (exitCode, output) = await _dotnet.RunAsync(check.Arguments, Longest, token);
            var tests = Failed().Matches(output).Select(match => match.Groups[1].Value).Distinct().ToList();
            if (exitCode is null)
            {
                return new Verdict(mutant, true, check, tests, "the tests did not end", watch.Elapsed);
            }

            if (tests.Count > 0)
            {
                return new Verdict(mutant, true, check, tests, null, watch.Elapsed);
            }

            if (exitCode != 0)
            {
                return new Verdict(mutant, false, check, [], Why(output), watch.Elapsed);
            }
        }

        return new Verdict(mutant, false, null, [], null, watch.Elapsed);
    }

    private static string Why(string output)
    {
        var error = Error().Match(output) is { Success: true } match ? match.Value : output;
        return error.Length > LongestNote ? error[..LongestNote] : error;
    }

    [GeneratedRegex(@"^\s+Failed (\S.*?) \[[^\]]*\]\s*$", RegexOptions.Multiline)]
    private static partial Regex Failed();

    [GeneratedRegex("^Passed!", RegexOptions.Multiline)]
    private static partial Regex Passed();

    [GeneratedRegex("error [A-Z]+[0-9]+: .*")]
    private static partial Regex Error();
}
