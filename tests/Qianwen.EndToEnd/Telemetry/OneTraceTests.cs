using System.Diagnostics;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Contracts.Orders;
using Qianwen.Core.Telemetry;
using Qianwen.Functions.Conversations;
using Qianwen.Functions.Fulfilment;
using Qianwen.Functions.Jobs;
using Qianwen.Functions.Purchases;
using Qianwen.Functions.Quotes;

namespace Qianwen.EndToEnd.Telemetry;

/// <summary>From the request to the receipt everything is one trace; the request that says yes is another, linked to it.</summary>
public sealed class OneTraceTests : IDisposable
{
    private readonly TraceLog _log = new();

    public static TheoryData<bool> DiesOnTheWay => [false, true];

    public void Dispose() => _log.Dispose();

    [Theory]
    [MemberData(nameof(DiesOnTheWay))]
    public async Task Buy_FromTheRequestToTheReceipt_IsOneTraceWithoutOrphans(bool dies)
    {
        var (asked, _) = await BuyAsync(dies);

        var spans = _log.Of(asked);
        var ids = spans.Select(span => span.SpanId).ToHashSet();
        Assert.Equal(spans.Count, ids.Count);
        var root = Assert.Single(spans, span => !ids.Contains(span.ParentSpanId));
        Assert.Equal("ask", root.OperationName);
    }

    [Theory]
    [MemberData(nameof(DiesOnTheWay))]
    public async Task Buy_FromTheRequestToTheReceipt_HasASpanOfEachKindAndNoneTwice(bool dies)
    {
        var (asked, _) = await BuyAsync(dies);

        var spans = _log.Of(asked);
        AssertHas(spans, ActivityKind.Server, "Microsoft.AspNetCore.Hosting.HttpRequestIn");
        AssertHas(spans, ActivityKind.Client, "POST");
        foreach (var orchestrator in Orchestrators)
        {
            Assert.Single(spans, span => span.OperationName == $"orchestration:{orchestrator}");
        }

        foreach (var queue in Queues)
        {
            AssertHas(spans, ActivityKind.Producer, $"send {queue}");
            AssertHas(spans, ActivityKind.Consumer, $"process {queue}");
        }

        var activities = spans.Where(span => span.OperationName.StartsWith("activity:", StringComparison.Ordinal));
        Assert.All(
            activities.CountBy(span =>
                (span.GetTagItem("durabletask.task.instance_id"), span.GetTagItem("durabletask.task.task_id"))
            ),
            run => Assert.Equal(1, run.Value)
        );
        Assert.Single(spans, span => span.GetTagItem(TelemetryNames.Told) is nameof(ReceiptItem));
    }

    [Fact]
    public async Task Confirm_InAnotherRequest_IsLinkedFromTheTaskThatItConfirms()
    {
        var (asked, confirmed) = await BuyAsync(dies: true);

        var raised = Assert.Single(
            _log.Of(confirmed),
            span => span.OperationName == $"orchestration_event:{EventNames.TaskSignal}"
        );
        var task = Assert.Single(
            _log.Of(asked),
            span => span.OperationName == $"orchestration:{nameof(TaskOrchestrator)}"
        );
        Assert.Contains(task.Links, link => link.Context.SpanId == raised.SpanId && link.Context.TraceId == confirmed);
    }

    private static IReadOnlyList<string> Orchestrators { get; } =
    [
        nameof(HandleMessageOrchestrator),
        nameof(TaskOrchestrator),
        nameof(QuoteOrchestrator),
        nameof(PurchaseOrchestrator),
        nameof(FulfilmentOrchestrator),
    ];

    private static IReadOnlyList<string> Queues { get; } =
    [
        QueueNames.PaymentCommands,
        QueueNames.PaymentReplies,
        QueueNames.MerchantCommands,
        QueueNames.MerchantReplies,
        QueueNames.DeliveryCommands,
        QueueNames.DeliveryUpdates,
    ];

    private static void AssertHas(IReadOnlyList<Activity> spans, ActivityKind kind, string name) =>
        Assert.Contains(spans, span => span.Kind == kind && span.OperationName == name);

    private async Task<(ActivityTraceId Asked, ActivityTraceId Confirmed)> BuyAsync(bool dies)
    {
        await using var world = await World.StartAsync();
        await world.BeginAsync();
        var asked = await WithinAsync("ask", () => world.SayAsync(Shopping.FortyCups));
        await world.WaitForTaskAsync(JobStatus.Proposed);
        var confirmed = await WithinAsync("confirm", world.AcceptAsync);
        if (dies)
        {
            await world.RestartAsync();
        }

        await world.WaitForTaskAsync(JobStatus.Completed);
        await world.SettleAsync();
        return (asked, confirmed);
    }

    /// <summary>Does something as one caller; what the world does afterwards by itself is not done by that caller.</summary>
    private async Task<ActivityTraceId> WithinAsync(string name, Func<Task> act)
    {
        using var span = _log.Begin(name);
        await act();
        return span.TraceId;
    }
}
