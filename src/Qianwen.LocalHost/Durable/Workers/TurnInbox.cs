using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Durable.Replay;
using Qianwen.LocalHost.Durable.Store;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>Which messages a turn takes, and which wait: for the start, for the end of a suspension, for the next execution.</summary>
internal static class TurnInbox
{
    /// <summary>Feeds the messages to the executor and returns the ids of those that are done with.</summary>
    public static List<long> Apply(OrchestrationExecutor executor, IReadOnlyList<InboxRow> inbox)
    {
        var consumed = new List<long>(inbox.Count);
        var waiting = new LinkedList<InboxRow>(inbox);
        for (var place = waiting.First; place is not null; )
        {
            var (message, next) = (place.Value, place.Next);
            if (Take(executor, message))
            {
                consumed.Add(message.Id);
                waiting.Remove(place);

                // What came during a suspension comes before what came after it.
                next = message.Event is ExecutionResumed ? waiting.First : next;
            }

            place = next;
        }

        return consumed;
    }

    private static bool Take(OrchestrationExecutor executor, InboxRow message)
    {
        var happened = message.Event;
        if (message.Execution != 0 && message.Execution != executor.Identity.Execution)
        {
            return true;
        }

        if (executor.End is not null)
        {
            return TakeAfterEnd(executor, happened);
        }

        var canTake =
            happened is TerminateRequested
            || (executor.Start is null && happened is ExecutionStarted)
            || (
                executor.Start is not null
                && (!executor.IsSuspended || happened is ExecutionSuspended or ExecutionResumed)
            );
        if (canTake)
        {
            executor.Apply(happened);
        }

        return canTake;
    }

    /// <summary>
    /// An event that came with the end belongs to what the execution leaves unprocessed; a command goes to the next
    /// execution; everything else is dropped with the execution.
    /// </summary>
    private static bool TakeAfterEnd(OrchestrationExecutor executor, HistoryEvent happened)
    {
        if (executor.End is not ExecutionContinued)
        {
            return true;
        }

        if (happened is EventRaised raised)
        {
            executor.KeepForNext(raised);
        }

        return happened is not (TerminateRequested or ExecutionSuspended or ExecutionResumed);
    }
}
