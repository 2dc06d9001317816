using Qianwen.Evaluation.Reporting;

namespace Qianwen.Evaluation.Tests;

public sealed class ReportingTests
{
    /// <summary>Figures of Newcombe (1998), Statistics in Medicine 17, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Interval_OfPublishedExamples_IsWilsons(int passed, int count, double low, double high)
    {
        var interval = new Rate(passed, count).Interval();

        Assert.Equal(low, interval.Low, 0.0001);
        Assert.Equal(high, interval.High, 0.0001);
    }

    [Fact]
    public void Interval_OfNothing_IsEverything() => Assert.Equal((0, 1), new Rate(0, 0).Interval());

    [Fact]
    public void Error_OfWhatIsAsRightAsItSays_IsZero() =>
        Assert.Equal(0, new Calibration([(0.75, true), (0.75, true), (0.75, true), (0.75, false)]).Error, 6);

    [Fact]
    public void Error_OfOverconfidence_IsTheDistance() =>
        Assert.Equal(0.5, new Calibration([(0.9, false), (0.9, false), (0.4, true), (0.4, false)]).Error, 6);

    [Fact]
    public void Table_OfCertainty_FallsIntoTheLastBucket() =>
        Assert.Contains("0.9–1.0 | 1", new Calibration([(1, true)]).Table().ToString(), StringComparison.Ordinal);

    [Fact]
    public void P99_OfHundred_IsTheLastButOne()
    {
        var latency = new Latency(Enumerable.Range(1, 100).Select(at => TimeSpan.FromMilliseconds(at)));

        Assert.Equal(50, latency.Median.TotalMilliseconds);
        Assert.Equal(99, latency.P99.TotalMilliseconds);
    }
}
