using System.Diagnostics.Metrics;

namespace Qianwen.Core.Telemetry;

/// <summary>How long messages wait.</summary>
public sealed class QueueMetrics
{
    private readonly Histogram<double> _age;

    /// <summary>Creates the instrument.</summary>
    public QueueMetrics(IMeterFactory meters) =>
        _age = meters
            .Create(TelemetryNames.Meter)
            .CreateHistogram<double>(
                "qianwen.queue.age",
                "s",
                "How old a message is when it is taken from its queue.",
                tags: null,
                new InstrumentAdvice<double>
                {
                    HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 15, 60, 300, 900, 3600],
                }
            );

    /// <summary>A message was taken.</summary>
    /// <param name="kind">What it is: the name of its type.</param>
    /// <param name="age">Since it came into the queue.</param>
    public void Taken(string kind, TimeSpan age) =>
        _age.Record(Math.Max(0, age.TotalSeconds), new KeyValuePair<string, object?>("qianwen.message.kind", kind));
}
