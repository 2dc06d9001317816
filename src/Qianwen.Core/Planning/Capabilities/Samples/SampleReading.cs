namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>What a sentence most resembles among the samples of all services.</summary>
/// <param name="Labels">What can be asked.</param>
/// <param name="Probabilities">How probable each is, in the same order.</param>
internal sealed record SampleReading(IReadOnlyList<SampleLabel> Labels, IReadOnlyList<float> Probabilities)
{
    /// <summary>The family it most probably asks something of, and how probable that is; no family where nothing is asked.</summary>
    public (string? Family, double Probability) Family()
    {
        var best = Labels
            .Select((label, i) => (label.Family, Probability: (double)Probabilities[i]))
            .GroupBy(one => one.Family, StringComparer.Ordinal)
            .Select(family => (Family: family.Key, Probability: family.Sum(one => one.Probability)))
            .MaxBy(family => family.Probability);
        return best;
    }

    /// <summary>How probable it is that a family is asked; null for nothing at all.</summary>
    public double Of(string? family) =>
        Labels.Select((label, i) => label.Family == family ? (double)Probabilities[i] : 0).Sum();

    /// <summary>True where the family gives samples: what nobody has learned of resembles nothing, whatever it is.</summary>
    public bool Knows(string family) => Labels.Any(label => label.Family == family);

    /// <summary>What is most probably asked of a family, and how probable that is, given the family.</summary>
    public (string? Op, double Probability) Operation(string family)
    {
        var whole = Of(family);
        var best = Labels
            .Select((label, i) => (Label: label, Probability: (double)Probabilities[i]))
            .Where(one => one.Label.Family == family)
            .DefaultIfEmpty()
            .MaxBy(one => one.Probability);
        return (best.Label.Op, whole > 0 ? best.Probability / whole : 0);
    }
}
