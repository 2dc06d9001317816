using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Providers;

namespace Qianwen.Benchmarks.Planning;

/// <summary>
/// The baseline: looks for every name in the sentence, one after another. It finds names only; a planner on top of it
/// would still have to understand the sentence.
/// </summary>
internal sealed class NameScan(RegistrySnapshot registry)
{
    private readonly string[] _keys =
    [
        .. registry
            .Providers.SelectMany(provider => provider.Vocabulary?.Entries ?? [])
            .SelectMany(entry => entry.Aliases.Prepend(entry.Name.En).Prepend(entry.Name.Zh))
            .Select(NameKey.Of)
            .Where(key => key.Length > 0)
            .Distinct(),
    ];

    /// <summary>How many names there are.</summary>
    public int Count => _keys.Length;

    /// <summary>How many of the names occur in the sentence.</summary>
    public int CountIn(string sentence)
    {
        var said = NameKey.Of(sentence);
        var found = 0;
        foreach (var key in _keys)
        {
            found += said.Contains(key, StringComparison.Ordinal) ? 1 : 0;
        }

        return found;
    }
}
