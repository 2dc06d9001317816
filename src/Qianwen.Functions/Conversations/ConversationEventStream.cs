using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Qianwen.Contracts;
using Qianwen.Contracts.Conversations;
using Qianwen.Contracts.Jobs;
using Qianwen.Core.Conversations;
using Qianwen.Core.Jobs;

namespace Qianwen.Functions.Conversations;

/// <summary>
/// A conversation as server-sent events: the id of an event is the item's place, its name the item's type, its data the
/// item. A client that comes back with <c>Last-Event-ID</c> goes on after that place and misses nothing. The stream ends
/// with the token it was asked for with, at the latest.
/// </summary>
public sealed class ConversationEventStream(
    IConversationStore conversations,
    ITaskStore tasks,
    TimeProvider time,
    EventStreamOptions options,
    string conversationId,
    long after,
    StreamEnd end,
    DateTimeOffset? signedInUntil
) : IResult
{
    private const int ReadAtOnce = 100;
    private long _after = after;
    private DateTimeOffset _wroteAt;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, gone) = (httpContext.Response, httpContext.RequestAborted);
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        httpContext.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await WriteAsync(response, "retry: 1000\n\n", gone);
            await FollowAsync(response, gone);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            httpContext.Abort();
        }
    }

    private async Task FollowAsync(HttpResponse response, CancellationToken gone)
    {
        while (signedInUntil is not { } until || time.GetUtcNow() < until)
        {
            var isLast = end != StreamEnd.Never && await HasEndedAsync(gone);
            await SendNewAsync(response, gone);
            if (isLast)
            {
                return;
            }

            if (time.GetUtcNow() - _wroteAt >= TimeSpan.FromSeconds(options.HeartbeatSeconds))
            {
                await WriteAsync(response, ": still here\n\n", gone);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(options.PollMilliseconds), time, gone);
        }

        await WriteAsync(response, ": the token has expired; come back with another and the last id\n\n", gone);
    }

    private async Task SendNewAsync(HttpResponse response, CancellationToken gone)
    {
        IReadOnlyList<SequencedItem> items;
        do
        {
            items = await conversations.ReadAsync(conversationId, _after, ReadAtOnce, gone);
            foreach (var item in items)
            {
                await WriteAsync(response, Event(item), gone);
                _after = item.Sequence;
            }
        } while (items.Count == ReadAtOnce);
    }

    private async Task<bool> HasEndedAsync(CancellationToken gone)
    {
        var header = await conversations.FindAsync(conversationId, gone);
        if (header is null or { Handling.Count: > 0 })
        {
            return header is null;
        }

        foreach (var id in header.TaskIds)
        {
            if (await tasks.FindAsync(id, gone) is { } task && !HasEnded(task.Status))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasEnded(JobStatus status) =>
        status.IsOver() || (end == StreamEnd.Idle && status == JobStatus.Proposed);

    private async Task WriteAsync(HttpResponse response, string text, CancellationToken gone)
    {
        await response.WriteAsync(text, gone);
        await response.Body.FlushAsync(gone);
        _wroteAt = time.GetUtcNow();
    }

    private static string Event(SequencedItem item) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"id: {item.Sequence}\nevent: {NameOf(item.Item)}\ndata: {QianwenJson.Serialize(item.Item)}\n\n"
        );

    private static string NameOf(ConversationItem item) =>
        item switch
        {
            TextItem => "text",
            QuestionItem => "question",
            ProposalItem => "proposal",
            ProgressItem => "progress",
            ReceiptItem => "receipt",
            TrackingItem => "tracking",
            FailureItem => "failure",
            _ => throw new InvalidOperationException($"Unknown item {item.GetType().Name}."),
        };
}
