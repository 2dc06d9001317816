using System.Globalization;

namespace Qianwen.Evaluation.Reporting;

/// <summary>Whether what is said with 80 % confidence is right in 80 % of the cases.</summary>
public sealed class Calibration
{
    private const int Buckets = 10;
    private readonly List<(double Confidence, bool Right)>[] _buckets =
    [
        .. Enumerable.Range(0, Buckets).Select(_ => new List<(double, bool)>()),
    ];

    /// <summary>The reliability of some answers.</summary>
    /// <param name="answers">The confidence of each, 0…1, and whether it was right.</param>
    public Calibration(IEnumerable<(double Confidence, bool Right)> answers)
    {
        foreach (var answer in answers)
        {
            _buckets[Math.Clamp((int)(answer.Confidence * Buckets), 0, Buckets - 1)].Add(answer);
        }
    }

    /// <summary>The expected calibration error, 0…1: the distance of confidence and share, weighted by how many there are.</summary>
    public double Error
    {
        get
        {
            var all = _buckets.Sum(bucket => bucket.Count);
            return all == 0
                ? 0
                : Filled.Sum(bucket => bucket.Count * Math.Abs(Mean(bucket) - Right(bucket).Share)) / all;
        }
    }

    private IEnumerable<List<(double Confidence, bool Right)>> Filled => _buckets.Where(bucket => bucket.Count > 0);

    /// <summary>A row a bucket that holds anything.</summary>
    public MarkdownTable Table()
    {
        var table = new MarkdownTable(1, "Confidence", "Answers", "Mean confidence", "Read rightly");
        for (var at = 0; at < Buckets; at++)
        {
            if (_buckets[at].Count > 0)
            {
                table.Add(
                    string.Create(CultureInfo.InvariantCulture, $"{at / 10.0:0.0}–{(at + 1) / 10.0:0.0}"),
                    _buckets[at].Count.ToString(CultureInfo.InvariantCulture),
                    Mean(_buckets[at]).ToString("0.00", CultureInfo.InvariantCulture),
                    Right(_buckets[at]).ToString()
                );
            }
        }

        return table;
    }

    private static double Mean(List<(double Confidence, bool Right)> bucket) =>
        bucket.Average(answer => answer.Confidence);

    private static Rate Right(List<(double Confidence, bool Right)> bucket) =>
        Rate.Of(bucket.Select(answer => answer.Right));
}
