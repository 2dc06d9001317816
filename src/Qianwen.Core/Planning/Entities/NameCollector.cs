using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>Gathers the keys under which entities can be found: names, aliases, singulars, and the sound of Chinese names.</summary>
public sealed class NameCollector
{
    private readonly Dictionary<string, (List<NamedEntity> Entities, MatchReason Reason)> _names = new(
        StringComparer.Ordinal
    );
    private readonly List<(string Key, NamedEntity Entity)> _sounds = [];

    /// <summary>Adds an entity under all its names.</summary>
    public void Add(NamedEntity entity)
    {
        Add(entity.Entry.Name.Zh, entity, MatchReason.Vocabulary);
        Add(entity.Entry.Name.En, entity, MatchReason.Vocabulary);
        foreach (var alias in entity.Entry.Aliases)
        {
            Add(alias, entity, MatchReason.Alias);
        }
    }

    /// <summary>The finished table. A sound never hides a name.</summary>
    public Dictionary<string, NameEntry> Build()
    {
        var direct = _names.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var (key, entity) in _sounds.Where(sound => !direct.Contains(sound.Key)))
        {
            Put(key, entity, MatchReason.Pinyin);
        }
        return _names.ToDictionary(
            pair => pair.Key,
            pair => new NameEntry(pair.Key, pair.Value.Entities, pair.Value.Reason),
            StringComparer.Ordinal
        );
    }

    private void Add(string name, NamedEntity entity, MatchReason reason)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
        {
            return;
        }
        Put(key, entity, reason);
        if (NameKey.Singular(key) is { } singular)
        {
            Put(singular, entity, MatchReason.Alias);
        }
        if (entity.Kind != EntityKind.Option && key.Length >= 2 && Pinyin.Joined(key) is { Length: >= 6 } sound)
        {
            _sounds.Add((sound, entity));
        }
    }

    private void Put(string key, NamedEntity entity, MatchReason reason)
    {
        if (!_names.TryGetValue(key, out var entry))
        {
            _names[key] = ([entity], reason);
            return;
        }
        if (!entry.Entities.Contains(entity))
        {
            entry.Entities.Add(entity);
        }
        if (reason < entry.Reason)
        {
            _names[key] = (entry.Entities, reason);
        }
    }
}
