using System.Collections.Frozen;

namespace Qianwen.Core.Planning.Text;

/// <summary>Reads the tables of language data that are embedded in this assembly.</summary>
public static class LanguageData
{
    /// <summary>All lines of a table that are not empty.</summary>
    /// <exception cref="InvalidOperationException">There is no such table.</exception>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var stream =
            typeof(LanguageData).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The language table '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>All words of a table, separated by white space.</summary>
    public static FrozenSet<string> Words(string name) =>
        Lines(name).SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet();
}
