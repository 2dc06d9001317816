namespace Qianwen.Mutants;

/// <summary>A fault that is put into the code on purpose, to see that a test finds it.</summary>
/// <param name="Name">What it is called on the command line and in the results.</param>
/// <param name="Breaks">What is wrong with it, for the reader of the results.</param>
/// <param name="File">The file, from the root of the repository.</param>
/// <param name="Find">Text that stands in the file exactly once.</param>
/// <param name="Replace">What stands there instead.</param>
/// <param name="Checks">What has to catch it: the first that fails does.</param>
public sealed record Mutant(
    string Name,
    string Breaks,
    string File,
    string Find,
    string Replace,
    params IReadOnlyList<Check> Checks
)
{
    /// <summary>The text with the fault in it.</summary>
    /// <exception cref="InvalidOperationException">The text to find does not stand there exactly once.</exception>
    public string Apply(string text)
    {
        var unix = text.ReplaceLineEndings("\n");
        var find = Find.ReplaceLineEndings("\n");
        var first = unix.IndexOf(find, StringComparison.Ordinal);
        if (first < 0 || unix.IndexOf(find, first + 1, StringComparison.Ordinal) >= 0)
        {
            throw new InvalidOperationException(
                $"Mutant '{Name}': its text stands {(first < 0 ? "nowhere" : "more than once")} in {File}."
            );
        }

        return unix.Remove(first, find.Length).Insert(first, Replace.ReplaceLineEndings("\n"));
    }
}
