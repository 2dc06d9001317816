namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>Numbers the words of the samples and the runs of two and three of them; what no sample has is a gap.</summary>
internal sealed class SampleFeatures
{
    private const int StemLength = 5;
    private const int Bits = 20;
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
        var keys = new List<long>(words.Count * 4);
        foreach (var word in words)
        {
            var id = Id(word, learn);
            if (id != 0 || ids[^1] != 0)
            {
                ids.Add(id);
            }
            if (word.Length > StemLength && Id($"{word[..StemLength]}*", learn) is var stem and > 0)
            {
                keys.Add(Key(stem, 0, 0, 4));
            }
        }
        ids.Add(Id("$$", learn));
        for (var i = 0; i < ids.Count; i++)
        {
            if (ids[i] != 0)
            {
                keys.Add(Key(ids[i], 0, 0, 1));
            }
            if (i > 0)
            {
                keys.Add(Key(ids[i - 1], ids[i], 0, 2));
            }
            if (i > 1)
            {
                keys.Add(Key(ids[i - 2], ids[i - 1], ids[i], 3));
            }
        }
        return keys;
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

    private static long Key(int first, int second, int third, int kind) =>
        ((((((long)first << Bits) | (uint)second) << Bits) | (uint)third) << 3) | (uint)kind;
}
