using Qianwen.Contracts;
using Qianwen.Contracts.Planning;
using Qianwen.Simulations.Marketplace.Search;

namespace Qianwen.Simulations.Verticals.Asking;

/// <summary>Things by their ids, names and aliases; words match a whole name, never a similar one.</summary>
/// <typeparam name="T">What is named.</typeparam>
public sealed class NameIndex<T>
    where T : class
{
    private readonly Dictionary<string, T> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _byName = new(StringComparer.Ordinal);

    /// <summary>Indexes the things.</summary>
    public NameIndex(
        IEnumerable<T> things,
        Func<T, string> id,
        Func<T, LocalizedText> name,
        Func<T, IReadOnlyList<string>> aliases
    )
    {
        foreach (var thing in things)
        {
            _byId[id(thing)] = thing;
            foreach (var key in Keys([name(thing).Zh, name(thing).En, .. aliases(thing)]))
            {
                (_byName.TryGetValue(key, out var same) ? same : _byName[key] = []).Add(thing);
            }
        }
    }

    /// <summary>The thing with an id; null where there is none.</summary>
    public T? ById(string? id) => id is not null && _byId.TryGetValue(id, out var found) ? found : null;

    /// <summary>Everything that goes by a name.</summary>
    public IReadOnlyList<T> ByName(string words) =>
        _byName.TryGetValue(SearchText.Of(words).Compact, out var found) ? found : [];

    /// <summary>What a reference names: by id, else by its name, else by the person's words.</summary>
    public IReadOnlyList<T> Find(EntityReference reference) =>
        ById(reference.Id) is { } known ? [known]
        : ByName(reference.Name) is { Count: > 0 } named ? named
        : ByName(reference.Words);

    private static IEnumerable<string> Keys(IEnumerable<string> names) =>
        names.Select(name => SearchText.Of(name).Compact).Where(key => key.Length > 0).Distinct();
}
