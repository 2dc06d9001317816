using Microsoft.DurableTask.Client;
using Qianwen.LocalHost.Durable.History;
using Qianwen.LocalHost.Storage;

namespace Qianwen.LocalHost.Durable.Store;

/// <summary>Stores a turn: the log, and everything that follows from its new lines, within the caller's write.</summary>
internal sealed class TurnStore(
    InstanceStore instances,
    InboxStore inbox,
    HistoryStore history,
    ActivityStore activities
)
{
    private static readonly OrchestrationRuntimeStatus[] NoBlockingStatus = [];

    public TurnEffects Commit(SqlSession session, TurnRecord turn)
    {
        var effects = new TurnEffects();
        InboxStore.Remove(session, turn.ConsumedInbox);
        history.Append(session, turn);
        foreach (var line in turn.Events)
        {
            Follow(session, turn, line, effects);
        }

        UpdateInstance(session, turn, effects);
        return effects;
    }

    private static OrchestrationRuntimeStatus StatusOf(TurnRecord turn) =>
        turn switch
        {
            { IsSuspended: true } => OrchestrationRuntimeStatus.Suspended,
            { IsStarted: true } => OrchestrationRuntimeStatus.Running,
            _ => turn.Row.Status,
        };

    private void Follow(SqlSession session, TurnRecord turn, HistoryEvent line, TurnEffects effects)
    {
        switch (line)
        {
            case ActivityScheduled activity:
                effects.Activities.Add(activities.Add(session, turn.Row, activity, turn.Trace));
                break;
            case TimerScheduled timer:
                effects.Timers.Add(StartTimer(session, turn.Row, timer));
                break;
            case TimerCanceled timer:
                effects.DroppedTimers.AddRange(
                    inbox.RemoveTimer(session, turn.Row.Instance, turn.Row.Execution, timer.TaskId)
                );
                break;
            case ChildScheduled child:
                StartChild(session, turn, child, effects);
                break;
            case EventSent sent:
                Send(session, sent.Instance, new EventRaised(sent.Name, sent.Input) { At = turn.Now }, effects);
                break;
            case TerminateRequested { Recursive: true } request:
                TerminateChildren(session, turn.Row, request, effects);
                break;
            default:
                break;
        }
    }

    private DueMessage StartTimer(SqlSession session, InstanceRow row, TimerScheduled timer)
    {
        var fired = new TimerFired(timer.TaskId) { At = timer.FireAt };
        var id = inbox.Add(session, row.Instance, fired, row.Execution, task: timer.TaskId, due: timer.FireAt);
        return new DueMessage(id, row.Instance, timer.FireAt);
    }

    private void Send(
        SqlSession session,
        string instance,
        HistoryEvent message,
        TurnEffects effects,
        long execution = 0
    )
    {
        if (instances.SendIfAlive(session, instance, message, execution))
        {
            effects.Signals.Add(instance);
        }
    }

    private void StartChild(SqlSession session, TurnRecord turn, ChildScheduled child, TurnEffects effects)
    {
        var parent = new ParentLink(turn.Row.Instance, turn.Row.Execution, child.TaskId, turn.Row.Name);
        var start = new ExecutionStarted(child.Name, child.Version, child.Input, parent, null)
        {
            At = turn.Now,
            Trace = turn.Trace?.Child(),
        };
        var result = instances.Start(session, new StartRequest(child.Instance, start, null, NoBlockingStatus));
        if (result.Existing is not { } status)
        {
            effects.Signals.Add(child.Instance);
            return;
        }

        var refused = new OrchestrationAlreadyExistsException(
            $"The sub-orchestration '{child.Name}' cannot start: an instance with id '{child.Instance}' is {status}."
        );
        var failure = FailureInfo.From(refused) with { IsFinal = true };
        var answer = new ChildFailed(child.TaskId, failure) { At = turn.Now };
        Send(session, turn.Row.Instance, answer, effects, turn.Row.Execution);
    }

    private void TerminateChildren(SqlSession session, InstanceRow row, TerminateRequested request, TurnEffects effects)
    {
        foreach (var child in instances.Children(session, row.Instance))
        {
            if (child.Parent?.Execution == row.Execution)
            {
                Send(session, child.Instance, request, effects);
            }
        }
    }

    private void UpdateInstance(SqlSession session, TurnRecord turn, TurnEffects effects)
    {
        switch (turn.Events.Count == 0 ? null : turn.Events[^1])
        {
            case ExecutionCompleted end:
                instances.Update(session, turn, end.Status, end);
                effects.DroppedTimers.AddRange(inbox.RemoveAll(session, turn.Row.Instance));
                AnswerParent(session, turn, end, effects);
                break;
            case ExecutionContinued next:
                Continue(session, turn, next, effects);
                break;
            default:
                instances.Update(session, turn, StatusOf(turn), null);
                break;
        }
    }

    private void AnswerParent(SqlSession session, TurnRecord turn, ExecutionCompleted end, TurnEffects effects)
    {
        if (turn.Row.Parent is not { } parent)
        {
            return;
        }

        StepResult answer =
            end.Status == OrchestrationRuntimeStatus.Completed
                ? new ChildCompleted(parent.TaskId, end.Output) { At = turn.Now }
                : new ChildFailed(parent.TaskId, FailureOf(turn.Row, end)) { At = turn.Now };
        Send(session, parent.Instance, answer, effects, parent.Execution);
    }

    private static FailureInfo FailureOf(InstanceRow row, ExecutionCompleted end) =>
        end.Failure
        ?? FailureInfo.From(
            new OperationCanceledException(
                $"Sub-orchestration '{row.Name}' ({row.Instance}) is {end.Status}: {end.Output}"
            )
        );

    private void Continue(SqlSession session, TurnRecord turn, ExecutionContinued next, TurnEffects effects)
    {
        var row = turn.Row;
        effects.DroppedTimers.AddRange(inbox.RemoveExecution(session, row.Instance, row.Execution));
        history.Remove(session, row.Instance, row.Execution);
        var version = next.Version ?? row.Version;
        var start = new ExecutionStarted(row.Name, version, next.Input, row.Parent, row.Tags)
        {
            At = turn.Now,
            Trace = turn.Trace?.Next(),
        };
        var execution = inbox.Add(session, row.Instance, start, rank: InboxRank.Start);
        foreach (var carried in next.Carried)
        {
            inbox.Add(session, row.Instance, carried, rank: InboxRank.Carried);
        }

        instances.Continue(session, turn, execution, next);
        effects.Signals.Add(row.Instance);
    }
}
