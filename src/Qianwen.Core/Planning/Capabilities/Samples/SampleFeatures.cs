namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// Numbers the words of the samples and the pairs of them that stand next to or near each other: "book … table" says more than either,
/// whatever stands between. What no sample has is a gap.
/// </summary>
internal sealed class SampleFeatures
{
    private const int StemLength = 4;

    /// <summary>Words further apart are no pair.</summary>
    private const int Reach = 5;

    private const int Bits = 20;
    private const int KindBits = 2;
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal) { [SampleTokens.Gap] = 0 };
    private readonly Dictionary<long, int> _features = [];

    /// <summary>How many there are.</summary>
    public int Count => _features.Count;

    /// <summary>The features of a sample; new ones are numbered.</summary>
    public int[] Learn(string folded) => [.. Keys(folded, learn: true).Select(Number).Distinct()];

    /// <summary>The features of a sentence that some sample has too.</summary>
    public int[] Of(string folded) =>
        [
            .. Keys(folded, learn: false)
                .Select(key => _features.GetValueOrDefault(key, -1))
                .Where(id => id >= 0)
                .Distinct(),
        ];

    private int Number(long key)
    {
        if (!_features.TryGetValue(key, out var id))
        {
            id = _features.Count;
            _features.Add(key, id);
        }
        return id;
    }

    private List<long> Keys(string folded, bool learn)
    {
        var words = SampleTokens.Of(folded);
        var ids = new List<int>(words.Count + 2) { Id("^", learn) };
        var keys = new List<long>(words.Count * Reach);
        foreach (var word in words)
        {
            var id = Id(word, learn);
            if (id != 0 || ids[^1] != 0)
            {
                ids.Add(id);
            }
            if (word.Length > StemLength && Id($"{word[..StemLength]}*", learn) is var stem and > 0)
            {
                keys.Add(Key(stem, 0, Kind.Stem));
            }
        }
        ids.Add(Id("$$", learn));
        for (var i = 0; i < ids.Count; i++)
        {
            AddAt(keys, ids, i);
        }
        return keys;
    }

    /// <summary>A word, and its pairs with those before it; a gap is told only by what stands next to it.</summary>
    private static void AddAt(List<long> keys, List<int> ids, int at)
    {
        if (at > 0)
        {
            keys.Add(Key(ids[at - 1], ids[at], Kind.Next));
        }
        if (ids[at] == 0)
        {
            return;
        }
        keys.Add(Key(ids[at], 0, Kind.Word));
        for (var before = at - 2; before >= Math.Max(0, at - Reach); before--)
        {
            if (ids[before] != 0)
            {
                keys.Add(Key(ids[before], ids[at], Kind.Near));
            }
        }
    }

    private int Id(string word, bool learn)
    {
        if (!_words.TryGetValue(word, out var id) && learn)
        {
            id = _words.Count;
            _words.Add(word, id);
        }
        return id;
    }

    private static long Key(int first, int second, Kind kind) =>
        ((((long)first << Bits) | (uint)second) << KindBits) | (uint)kind;

    private enum Kind
    {
        Word,
        Stem,
        Next,
        Near,
    }
}
