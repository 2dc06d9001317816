using System.Collections.Concurrent;
using System.Diagnostics;
using Qianwen.Contracts.Orders;

namespace Qianwen.Benchmarks.Costs;

/// <summary>The spans of one order, with the requests that the Azure clients send, told apart by the app that made them.</summary>
internal sealed class SpanBook : IDisposable
{
    private const string Processing = "process ";
    private static readonly string[] Prefixes = ["Qianwen", "Microsoft.AspNetCore", "Azure."];
    private static readonly HashSet<string> Ours =
    [
        QueueNames.PaymentReplies,
        QueueNames.MerchantReplies,
        QueueNames.DeliveryUpdates,
    ];

    private readonly ConcurrentDictionary<ActivitySpanId, Activity> _spans = new();
    private readonly ConcurrentDictionary<ActivityTraceId, bool> _traces = new();
    private readonly ActivitySource _source = new("order");
    private readonly ActivityListener _listener;

    public SpanBook()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source =>
                source == _source
                || Array.Exists(Prefixes, prefix => source.Name.StartsWith(prefix, StringComparison.Ordinal)),
            Sample = (ref ActivityCreationOptions<ActivityContext> wanted) =>
                wanted.Source == _source || _traces.ContainsKey(wanted.TraceId)
                    ? ActivitySamplingResult.AllDataAndRecorded
                    : ActivitySamplingResult.None,
            ActivityStopped = span => _spans[span.SpanId] = span,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The spans of the assistant.</summary>
    public IReadOnlyList<Activity> Assistant =>
        [.. _spans.Values.Where(span => span.Source != _source && !IsOutside(span))];

    /// <summary>The messages that crossed between the two apps, as they were sent.</summary>
    public int Crossed =>
        _spans.Values.Count(span =>
            span.Kind == ActivityKind.Producer
            && span.GetTagItem("messaging.destination.name")
                is not (null or QueueNames.KitchenSteps or QueueNames.RiderSteps)
        );

    /// <summary>Does something of the order; what is done outside of such calls is not counted.</summary>
    public async Task<T> CountAsync<T>(Func<Task<T>> act)
    {
        using var span = _source.StartActivity("person")!;
        _traces[span.TraceId] = true;
        return await act();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _source.Dispose();
    }

    /// <summary>True below a queue function of the outside world, or below a request that an app made.</summary>
    private bool IsOutside(Activity span)
    {
        for (var at = span; at is not null; at = _spans.GetValueOrDefault(at.ParentSpanId))
        {
            if (at.OperationName.StartsWith(Processing, StringComparison.Ordinal))
            {
                return !Ours.Contains(at.OperationName[Processing.Length..]);
            }

            if (at.OperationName.StartsWith("activity:", StringComparison.Ordinal))
            {
                return false;
            }

            if (IsRequest(at))
            {
                return _spans.GetValueOrDefault(at.ParentSpanId) is { Kind: ActivityKind.Client };
            }
        }

        return false;
    }

    /// <summary>True for a request as a server sees it.</summary>
    public static bool IsRequest(Activity span) =>
        span.Kind == ActivityKind.Server && span.Source.Name == "Microsoft.AspNetCore";
}
