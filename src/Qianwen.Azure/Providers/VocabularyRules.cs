using Qianwen.Contracts.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>What a vocabulary must be for its names to be understood.</summary>
internal static class VocabularyRules
{
    private const int MostEntries = 50_000;
    private const int MostAliases = 64;
    private const int LongestName = 200;

    /// <summary>What is wrong with the vocabulary, in words; nothing where it is sound.</summary>
    public static IEnumerable<string> Check(Vocabulary vocabulary, string providerId)
    {
        if (vocabulary.ProviderId != providerId)
        {
            yield return $"it belongs to '{vocabulary.ProviderId}', not to '{providerId}'";
        }

        if (vocabulary.Entries.Count > MostEntries)
        {
            yield return $"it has {vocabulary.Entries.Count} entries; the most is {MostEntries}";
        }

        var seen = new HashSet<(EntityKind, string?, string)>();
        foreach (var entry in vocabulary.Entries)
        {
            if (entry.Id.Length is 0 or > LongestName || !seen.Add((entry.Kind, entry.Group, entry.Id)))
            {
                yield return $"the id '{entry.Id}' is empty, too long or there twice";
            }

            if (entry.Aliases.Count > MostAliases || !NamesOf(entry).All(IsName))
            {
                yield return $"entry '{entry.Id}' has too many names, or one that is empty or too long";
            }
        }
    }

    private static IEnumerable<string> NamesOf(VocabularyEntry entry) =>
        entry.Aliases.Append(entry.Name.Zh).Append(entry.Name.En);

    private static bool IsName(string name) => name is { Length: > 0 and <= LongestName };
}
