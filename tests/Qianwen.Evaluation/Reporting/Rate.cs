using System.Globalization;

namespace Qianwen.Evaluation.Reporting;

/// <summary>A share with its uncertainty.</summary>
/// <param name="Passed">How many passed.</param>
/// <param name="Count">Of how many.</param>
public readonly record struct Rate(int Passed, int Count)
{
    /// <summary>The quantile of the normal distribution for 95 %.</summary>
    private const double Z = 1.959964;

    /// <summary>The share, 0…1; 0 where nothing was counted.</summary>
    public double Share => Count == 0 ? 0 : (double)Passed / Count;

    /// <summary>The rate of some checks.</summary>
    public static Rate Of(IEnumerable<bool> passed)
    {
        var all = passed.ToList();
        return new Rate(all.Count(one => one), all.Count);
    }

    /// <summary>The 95 % interval by Wilson's score (Wilson 1927), which stays within 0…1 for small counts too.</summary>
    public (double Low, double High) Interval()
    {
        if (Count == 0)
        {
            return (0, 1);
        }
        var spread = Z * Z / Count;
        var middle = (Share + (spread / 2)) / (1 + spread);
        var half = Z / (1 + spread) * Math.Sqrt((Share * (1 - Share) / Count) + (spread / (4 * Count)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <inheritdoc />
    public override string ToString()
    {
        if (Count == 0)
        {
            return "–";
        }
        var (low, high) = Interval();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{100 * Share:0.0} % ({100 * low:0}–{100 * high:0}, n={Count})"
        );
    }
}
