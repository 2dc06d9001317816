using System.Globalization;

namespace Qianwen.Benchmarks.Reporting;

/// <summary>How figures are written.</summary>
internal static class Figures
{
    /// <summary>A duration in milliseconds.</summary>
    public static string Milliseconds(TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.000} ms");

    /// <summary>A rate, to three digits or so.</summary>
    public static string PerSecond(double rate) =>
        rate.ToString(rate < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture) + "/s";

    /// <summary>How many times the second goes into the first.</summary>
    public static string Ratio(double first, double second) =>
        (first / second).ToString("#,0.00", CultureInfo.InvariantCulture) + "×";

    /// <summary>A count.</summary>
    public static string Count(double count) => count.ToString("#,0.#", CultureInfo.InvariantCulture);
}
