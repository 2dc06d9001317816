using System.Globalization;

namespace Qianwen.Evaluation.Reporting;

/// <summary>How long sentences took.</summary>
public sealed class Latency
{
    private readonly TimeSpan[] _sorted;

    /// <summary>Of single sentences, after warm-up.</summary>
    public Latency(IEnumerable<TimeSpan> times) => _sorted = [.. times.Order()];

    /// <summary>Half took no longer.</summary>
    public TimeSpan Median => Quantile(0.5);

    /// <summary>99 of 100 took no longer.</summary>
    public TimeSpan P99 => Quantile(0.99);

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"median {Median.TotalMilliseconds:0.000} ms, p99 {P99.TotalMilliseconds:0.000} ms (n={_sorted.Length})"
        );

    private TimeSpan Quantile(double share) =>
        _sorted.Length == 0 ? TimeSpan.Zero : _sorted[(int)Math.Ceiling(share * _sorted.Length) - 1];
}
