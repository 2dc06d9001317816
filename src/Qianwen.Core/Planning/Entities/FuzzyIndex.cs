using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Entities;

/// <summary>
/// Finds names that are almost what was written. Candidates share pairs of neighbouring characters with the words; the
/// edit distance decides, within a bound that grows with the length; Chinese names also match by their sound.
/// </summary>
public sealed class FuzzyIndex
{
    private const int LongPosting = 4000;
    private readonly NameEntry[] _names;
    private readonly Dictionary<(char, char), List<int>> _pairs = [];
    private readonly Dictionary<string, List<NameEntry>> _sounds = new(StringComparer.Ordinal);

    /// <summary>The words of one sentence are looked for several times over; so many of the last answers are remembered.</summary>
    private const int Recent = 128;

    private readonly Sought?[] _recent = new Sought?[Recent];

    private sealed record Sought(
        string Key,
        Func<NamedEntity, bool> Wanted,
        int Bound,
        IReadOnlyList<(NameEntry Name, int Distance)> Found
    );

    /// <summary>An index of names.</summary>
    public FuzzyIndex(IEnumerable<NameEntry> names)
    {
        var all = names.ToList();
        _names = [.. all.Where(name => name.Key.Length >= 3)];
        for (var i = 0; i < _names.Length; i++)
        {
            foreach (var pair in PairsOf(_names[i].Key).Distinct())
            {
                Posting(pair).Add(i);
            }
        }
        foreach (var name in all.Where(name => name.Key.Length >= 2))
        {
            AddSound(name);
        }
    }

    /// <summary>
    /// The nearest names, those of equal distance together; empty where nothing is near enough. A sound that is the
    /// same counts as a distance of one.
    /// </summary>
    public IReadOnlyList<(NameEntry Name, int Distance)> Nearest(string key, Func<NamedEntity, bool> wanted) =>
        Nearest(key, wanted, Bound(key));

    /// <summary>The same within a bound of one's own.</summary>
    public IReadOnlyList<(NameEntry Name, int Distance)> Nearest(string key, Func<NamedEntity, bool> wanted, int bound)
    {
        var slot = (int)((uint)string.GetHashCode(key, StringComparison.Ordinal) % Recent);
        if (_recent[slot] is { } known && known.Key == key && known.Bound == bound && known.Wanted == wanted)
        {
            return known.Found;
        }
        var found = Search(key, wanted, bound);
        _recent[slot] = new Sought(key, wanted, bound, found);
        return found;
    }

    private List<(NameEntry Name, int Distance)> Search(string key, Func<NamedEntity, bool> wanted, int bound)
    {
        var found = SameSound(key).Select(name => (Name: name, Distance: 1)).ToList();
        if (bound > 0)
        {
            found.AddRange(Candidates(key).Select(name => (name, EditDistance.Bounded(key, name.Key, bound))));
        }
        found = [.. found.Where(pair => pair.Distance <= Math.Max(bound, 1) && pair.Name.Entities.Any(wanted))];
        if (found.Count == 0)
        {
            return [];
        }
        var best = found.Min(pair => pair.Distance);
        return [.. found.Where(pair => pair.Distance == best).DistinctBy(pair => pair.Name.Key)];
    }

    /// <summary>How many slips a word of this length may have.</summary>
    public static int Bound(string key)
    {
        var han = key.Count(Characters.IsHan);
        return han * 2 > key.Length
                ? (
                    key.Length < 3 ? 0
                    : key.Length < 7 ? 1
                    : 2
                )
            : key.Length < 5 ? 0
            : key.Length < 8 ? 1
            : key.Length < 13 ? 2
            : 3;
    }

    private static IEnumerable<(char, char)> PairsOf(string key)
    {
        yield return ('\0', key[0]);
        for (var i = 1; i < key.Length; i++)
        {
            yield return (key[i - 1], key[i]);
        }
    }

    private List<int> Posting((char, char) pair)
    {
        if (!_pairs.TryGetValue(pair, out var posting))
        {
            _pairs[pair] = posting = [];
        }
        return posting;
    }

    private void AddSound(NameEntry name)
    {
        if (!Characters.IsHan(name.Key[0]) || Pinyin.Joined(name.Key) is not { } sound)
        {
            return;
        }
        if (!_sounds.TryGetValue(sound, out var list))
        {
            _sounds[sound] = list = [];
        }
        list.Add(name);
    }

    /// <summary>The Chinese names that sound the same.</summary>
    public IReadOnlyList<NameEntry> SameSound(string key) =>
        key.Length >= 2 && Characters.IsHan(key[0]) && Pinyin.Joined(key) is { } sound
            ? _sounds.GetValueOrDefault(sound) ?? []
            : [];

    private IEnumerable<NameEntry> Candidates(string key)
    {
        var shared = new Dictionary<int, int>();
        foreach (var pair in PairsOf(key).Distinct())
        {
            if (_pairs.TryGetValue(pair, out var posting) && posting.Count <= LongPosting)
            {
                foreach (var name in posting)
                {
                    shared[name] = shared.GetValueOrDefault(name) + 1;
                }
            }
        }
        return shared
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(64)
            .Select(pair => _names[pair.Key]);
    }
}
