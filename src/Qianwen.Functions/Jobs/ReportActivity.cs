using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;
using Qianwen.Core.People;
using Qianwen.Core.Telemetry;

namespace Qianwen.Functions.Jobs;

/// <summary>Tells the person what happened and writes it to the task view.</summary>
public sealed class ReportActivity(IConversationStore conversations, ITaskStore tasks, IProfileStore profiles)
{
    /// <summary>Tells it once per report id.</summary>
    [Function(nameof(ReportActivity))]
    public async Task RunAsync([ActivityTrigger] JobReport report, CancellationToken cancellationToken)
    {
        var task = await tasks.FindAsync(report.TaskId, cancellationToken);
        var profile = await profiles.GetAsync(task?.PersonId ?? "", cancellationToken);
        var item = new Narrator(new PersonClock(profile.TimeZone)).Tell(report);
        Activity.Current?.SetTag(TelemetryNames.Told, item.GetType().Name);
        await tasks.UpdateAsync(report.TaskId, view => Apply(view, report, item), cancellationToken);
        await conversations.AppendAsync(report.ConversationId, [item], null, cancellationToken);
    }

    private static TaskView Apply(TaskView view, JobReport report, ConversationItem item) =>
        view with
        {
            Status = report.Status ?? view.Status,
            Cart = report.Status is null or JobStatus.Buying or JobStatus.Fulfilling ? view.Cart : null,
            Orders = report.Order is { } order
                ? [.. view.Orders.Where(known => known.OrderKey != order.OrderKey), order]
                : view.Orders,
            Summary = item switch
            {
                TextItem text => text.Text,
                ProgressItem progress => progress.Text,
                TrackingItem tracking => tracking.Text,
                ReceiptItem receipt => receipt.Text,
                FailureItem failure => failure.Text,
                _ => view.Summary,
            },
            UpdatedAt = report.At,
        };
}
