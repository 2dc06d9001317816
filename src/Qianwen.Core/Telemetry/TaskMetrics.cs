using System.Diagnostics.Metrics;
using System.Text.Json;
using Qianwen.Contracts.Jobs;

namespace Qianwen.Core.Telemetry;

/// <summary>How tasks go. Times are those of the tasks' own clock; nothing in it names a person, a task or a merchant.</summary>
public sealed class TaskMetrics
{
    /// <summary>Seconds, from an embedded planner's instant to a stay's week.</summary>
    private static readonly InstrumentAdvice<double> Waits = new()
    {
        HistogramBucketBoundaries =
        [
            0.1,
            0.5,
            1,
            2,
            5,
            10,
            30,
            60,
            120,
            300,
            600,
            1200,
            1800,
            3600,
            7200,
            21600,
            86400,
        ],
    };

    private readonly Counter<long> _tasks;
    private readonly Histogram<double> _toProposal;
    private readonly Histogram<double> _toConfirm;
    private readonly Histogram<double> _toDoor;

    /// <summary>Creates the instruments.</summary>
    public TaskMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(TelemetryNames.Meter);
        _tasks = meter.CreateCounter<long>("qianwen.tasks", "{task}", "Tasks that are over, by outcome.");
        _toProposal = Seconds(meter, "qianwen.task.time_to_proposal", "From the request to the first proposal.");
        _toConfirm = Seconds(meter, "qianwen.task.time_to_confirm", "From a proposal to the yes.");
        _toDoor = Seconds(meter, "qianwen.task.time_to_door", "From the request to the last order at the door.");
    }

    /// <summary>A task was proposed for the first time.</summary>
    public void Proposed(TimeSpan sinceRequest) => _toProposal.Record(sinceRequest.TotalSeconds);

    /// <summary>A task was saved; what counts is what it has become by that.</summary>
    public void Saved(TaskView before, TaskView after)
    {
        if (before.Status == JobStatus.Proposed && after.Status == JobStatus.Buying)
        {
            _toConfirm.Record((after.UpdatedAt - before.UpdatedAt).TotalSeconds);
        }

        if (before.Status >= JobStatus.Completed || after.Status < JobStatus.Completed)
        {
            return;
        }

        var outcome = JsonNamingPolicy.SnakeCaseLower.ConvertName(after.Status.ToString());
        _tasks.Add(1, new KeyValuePair<string, object?>("qianwen.task.outcome", outcome));
        if (after.Status == JobStatus.Completed && after.Orders.Count > 0)
        {
            _toDoor.Record((after.UpdatedAt - after.CreatedAt).TotalSeconds);
        }
    }

    private static Histogram<double> Seconds(Meter meter, string name, string description) =>
        meter.CreateHistogram(name, "s", description, tags: null, Waits);
}
