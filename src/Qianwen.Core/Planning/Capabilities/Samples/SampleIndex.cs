using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Qianwen.Core.Planning.Text;
using Qianwen.Core.Providers;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>
/// Reads a sentence by its likeness to the samples that the manifests give, and to sentences that ask for nothing: it
/// understands words that no list of triggers has. Learned once for each set of samples.
/// </summary>
internal sealed class SampleIndex
{
    private const int MostKept = 16;
    private static readonly ConditionalWeakTable<RegistrySnapshot, SampleIndex> BySnapshot = [];
    private static readonly ConcurrentDictionary<string, Lazy<SampleIndex>> ByContent = [];
    private readonly SampleFeatures _features = new();
    private readonly List<SampleLabel> _labels = [];
    private readonly SampleClassifier? _classifier;

    private readonly SampleKinds _kinds;

    private SampleIndex(IReadOnlyList<(SampleLabel Label, string Text)> samples, SampleKinds kinds)
    {
        _kinds = kinds;
        if (samples.Count == 0)
        {
            return;
        }
        var nothing = LanguageData.Lines("NothingAsked.txt").Select(text => (SampleLabel.Nothing, Text: text));
        var examples = samples.Concat(nothing).Select(sample => (Learn(sample.Text), Number(sample.Item1))).ToList();
        _classifier = SampleClassifier.Train(examples, _features.Count, _labels.Count);
    }

    /// <summary>The index of a snapshot.</summary>
    public static SampleIndex Of(RegistrySnapshot snapshot) => BySnapshot.GetValue(snapshot, Learned);

    /// <summary>What the sentence most resembles; null where no service gives samples or no word of it is known.</summary>
    public SampleReading? Read(string folded)
    {
        if (_classifier is null)
        {
            return null;
        }
        var hidden = _kinds.Hide(folded);
        var own = _features.Of(folded);
        if (!ReferenceEquals(hidden, folded))
        {
            own = [.. own.Union(_features.Of(hidden))];
        }
        return own.Length == 0 ? null : new SampleReading(_labels, _classifier.Probabilities(own));
    }

    private static SampleIndex Learned(RegistrySnapshot snapshot)
    {
        var samples = Samples(snapshot).ToList();
        var kinds = SampleKinds.Of(snapshot);
        var content = Key(samples, kinds);
        if (ByContent.Count > MostKept)
        {
            ByContent.Clear();
        }
        return ByContent.GetOrAdd(content, _ => new Lazy<SampleIndex>(() => new SampleIndex(samples, kinds))).Value;
    }

    private static IEnumerable<(SampleLabel Label, string Text)> Samples(RegistrySnapshot snapshot) =>
        from provider in snapshot.Providers
        from capability in provider.Manifest?.Capabilities ?? []
        from samples in capability.Samples ?? []
        from text in samples.Sentences
        select (new SampleLabel(capability.Family, samples.Op), text);

    private static string Key(List<(SampleLabel Label, string Text)> samples, SampleKinds kinds)
    {
        var all = string.Join('\n', samples.Select(one => $"{one.Label.Family}/{one.Label.Op}/{one.Text}"));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{all}\n\n{kinds.Key}")));
    }

    private int[] Learn(string text)
    {
        var folded = FoldedText.Of(text).Text;
        var hidden = _kinds.Hide(folded);
        var own = _features.Learn(folded);
        return ReferenceEquals(hidden, folded) ? own : [.. own.Union(_features.Learn(hidden))];
    }

    private int Number(SampleLabel label)
    {
        var at = _labels.IndexOf(label);
        if (at < 0)
        {
            at = _labels.Count;
            _labels.Add(label);
        }
        return at;
    }
}
