using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Qianwen.Contracts.Providers;
using Qianwen.Core.Planning.Text;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Entities;

/// <summary>
/// All names that the providers of one family know in one registry snapshot, hashed by key; a table of the first two characters bounds how far a look-up
/// has to read, so that a sentence costs a few dozen hash probes whatever the number of names.
/// </summary>
public sealed class EntityIndex
{
    private static readonly ConditionalWeakTable<
        RegistrySnapshot,
        ConcurrentDictionary<string, Lazy<EntityIndex>>
    > BySnapshot = [];
    private readonly Dictionary<string, NameEntry> _names;
    private readonly Dictionary<string, NameEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<(char, char), int> _longest = [];
    private readonly Dictionary<(EntityKind, string), List<NamedEntity>> _byId = [];
    private readonly Lazy<FuzzyIndex> _fuzzy;
    private readonly Lazy<ILookup<string, NamedEntity>> _menus;

    private EntityIndex(IEnumerable<RegisteredProvider> providers)
    {
        var collector = new NameCollector();
        foreach (var provider in providers)
        {
            foreach (var entry in provider.Vocabulary?.Entries ?? [])
            {
                var entity = new NamedEntity(provider.Id, entry);
                collector.Add(entity);
                Remember(entity);
            }
        }
        _names = collector.Build();
        _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var key in _names.Keys)
        {
            var prefix = Prefix(key);
            _longest[prefix] = Math.Max(_longest.GetValueOrDefault(prefix), key.Length);
        }
        _menus = new Lazy<ILookup<string, NamedEntity>>(() =>
            All(EntityKind.Item).ToLookup(item => item.Entry.Parent ?? "", StringComparer.Ordinal)
        );
        _fuzzy = new Lazy<FuzzyIndex>(() => new FuzzyIndex(_names.Values));
    }

    /// <summary>For names that are not quite right; built when first needed.</summary>
    public FuzzyIndex Fuzzy => _fuzzy.Value;

    /// <summary>The names of food and drink, shops and places of delivery in a snapshot; built once.</summary>
    public static EntityIndex Of(RegistrySnapshot snapshot) => Of(snapshot, CapabilityFamilies.FoodDelivery);

    /// <summary>The names that the providers of a family know; built once. The names of one family never disturb another.</summary>
    public static EntityIndex Of(RegistrySnapshot snapshot, string family) =>
        BySnapshot
            .GetOrCreateValue(snapshot)
            .GetOrAdd(
                family,
                static (name, registry) =>
                    new Lazy<EntityIndex>(() =>
                        new EntityIndex(registry.Providers.Where(provider => Serves(provider, name)))
                    ),
                snapshot
            )
            .Value;

    private static bool Serves(RegisteredProvider provider, string family) =>
        provider.Manifest?.Capabilities.Any(capability => capability.Family == family) ?? false;

    /// <summary>The entry with this key; null where there is none.</summary>
    public NameEntry? Find(ReadOnlySpan<char> key) => _lookup.TryGetValue(key, out var entry) ? entry : null;

    /// <summary>The longest key that begins with these two characters; 0 where none does.</summary>
    public int LongestFrom(char first, char second) => _longest.GetValueOrDefault((first, second));

    /// <summary>The entities with an id, over all providers.</summary>
    public IReadOnlyList<NamedEntity> ById(EntityKind kind, string id) => _byId.GetValueOrDefault((kind, id)) ?? [];

    /// <summary>The items of a shop.</summary>
    public IEnumerable<NamedEntity> Menu(string merchant) => _menus.Value[merchant];

    /// <summary>All entities of a kind, in the order of the registry.</summary>
    public IEnumerable<NamedEntity> All(EntityKind kind) =>
        _byId.Where(pair => pair.Key.Item1 == kind).SelectMany(pair => pair.Value);

    private static (char, char) Prefix(string key) => (key[0], key.Length > 1 ? key[1] : '\0');

    private void Remember(NamedEntity entity)
    {
        var key = (entity.Kind, entity.Id);
        if (!_byId.TryGetValue(key, out var list))
        {
            _byId[key] = list = [];
        }
        list.Add(entity);
    }
}
