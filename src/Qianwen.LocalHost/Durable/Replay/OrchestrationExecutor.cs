using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>
/// Runs one execution of an orchestrator: feeds it what happened, event by event, and records what its code does.
/// Used by one turn at a time.
/// </summary>
internal sealed class OrchestrationExecutor
{
    /// <summary>As many links as a span keeps by the limits of OpenTelemetry.</summary>
    private const int MaxEventTraces = 128;
    private readonly IDurableFunctions _functions;
    private readonly DataConverter _converter;
    private readonly OrchestratorThread _thread;
    private readonly StepLog _log;
    private readonly PendingSteps _steps;
    private readonly ExternalEvents _events;
    private readonly LocalOrchestrationContext _context;
    private readonly Action _onForeignCode;
    private readonly HashSet<string> _eventTraces = new(StringComparer.Ordinal);
    private Task<object?>? _main;
    private Exception? _fatal;
    private volatile string? _foreignCode;
    private bool _isTurnOpen;

    /// <param name="execution">What is run.</param>
    /// <param name="functions">Where its code is found.</param>
    /// <param name="converter">How values become text.</param>
    /// <param name="loggers">For the loggers of its context.</param>
    /// <param name="onForeignCode">Called, on any thread, when the instance needs a turn because its code left its thread.</param>
    public OrchestrationExecutor(
        ExecutionIdentity execution,
        IDurableFunctions functions,
        DataConverter converter,
        ILoggerFactory loggers,
        Action onForeignCode
    )
    {
        Identity = execution;
        _functions = functions;
        _converter = converter;
        _onForeignCode = onForeignCode;
        _thread = new OrchestratorThread(ReportForeignCode);
        _log = new StepLog($"'{execution.Name}' ({execution.Instance})");
        _steps = new PendingSteps(converter);
        _events = new ExternalEvents(converter, _thread, ReportForeignCode);
        _context = new LocalOrchestrationContext(this, converter, loggers);
    }

    public ExecutionIdentity Identity { get; }

    public DateTime Now { get; private set; }

    public ExecutionStarted? Start { get; private set; }

    public string? CustomStatus { get; set; }

    public ContinueAsNewOptions? NextExecution { get; set; }

    public bool IsReplaying => _log.IsReplaying;

    public bool IsSuspended { get; private set; }

    /// <summary>The traces of the events that came from outside, each once.</summary>
    public IReadOnlyCollection<string> EventTraces => _eventTraces;

    /// <summary>How the execution ended; null while it goes on.</summary>
    public HistoryEvent? End { get; private set; }

    /// <summary>True once code of the orchestrator came back on another thread: a turn has to fail it.</summary>
    public bool HasForeignCode => _foreignCode is not null;

    /// <summary>What makes it impossible to go on, such as a replay that differs from its history.</summary>
    public Exception? Fatal => _fatal;

    public StepLog Log => _log;

    public PendingSteps Steps => _steps;

    public ExternalEvents Events => _events;

    /// <summary>Rebuilds the state from the stored log. A difference between code and log ends the execution as failed.</summary>
    public void Replay(IReadOnlyList<HistoryEvent> past)
    {
        _log.BeginReplay(past);
        try
        {
            while (_fatal is null && _log.TryReadNext(out var next))
            {
                if (next is ExecutionCompleted or ExecutionContinued)
                {
                    ExecutionEnd.ThrowUnlessForced(next, _log);
                    break;
                }

                Process(next!);
                if (_main is { IsCompleted: true } && _fatal is null)
                {
                    _log.ReadEnd(ExecutionEnd.Of(_main, NextExecution, _events.Unprocessed, _converter));
                    break;
                }
            }
        }
        catch (NonDeterministicOrchestrationException exception)
        {
            Fail(exception);
        }

        _log.EndReplay();
    }

    /// <summary>A new turn begins at this time.</summary>
    public void BeginTurn(DateTime now)
    {
        Now = now > Now ? now : Now;
        _isTurnOpen = false;
    }

    /// <summary>Something new happened to the orchestrator.</summary>
    public void Apply(HistoryEvent happened)
    {
        if (happened is StepResult result && !_steps.Contains(result.TaskId))
        {
            return;
        }

        OpenTurn();
        _log.Append(happened with { At = Now });
        if (_fatal is null)
        {
            Process(happened);
        }

        FinishIfDone();
    }

    /// <summary>An event that came with the end of the execution: kept, so that the next one can have it.</summary>
    public void KeepForNext(EventRaised raised)
    {
        if (End is ExecutionContinued next && NextExecution is { PreserveUnprocessedEvents: true })
        {
            SetEnd(next with { Carried = [.. next.Carried, raised] });
        }
    }

    /// <summary>The turn ends: code that left its thread, or waits for nothing durable, fails the execution.</summary>
    public void EndTurn()
    {
        if (End is null && _foreignCode is { } reason)
        {
            Fail(NotDurable(reason));
        }
        else if (End is null && _main is not null && !IsSuspended && _steps.Count + _events.WaitCount == 0)
        {
            Fail(NotDurable("it awaits a task that is not durable"));
        }

        if (_fatal is not null)
        {
            OpenTurn();
            FinishIfDone();
        }
    }

    /// <summary>The code took a step; returns nothing, but throws where the history differs.</summary>
    public void TakeStep(OrchestratorStep step)
    {
        EnsureOwnThread();
        if (_fatal is not null)
        {
            throw _fatal;
        }

        try
        {
            _log.Step(step with { At = Now });
        }
        catch (NonDeterministicOrchestrationException exception)
        {
            Fail(exception);
            throw;
        }
    }

    /// <summary>Cancels a timer; called by the token's source.</summary>
    public void CancelTimer(int taskId, CancellationToken token)
    {
        if (!_thread.IsCurrent)
        {
            ReportForeignCode("a timer was cancelled by other code, such as a real-time timeout");
        }
        else if (_steps.Contains(taskId))
        {
            TakeStep(new TimerCanceled(taskId));
            _steps.Cancel(taskId, token);
        }
    }

    /// <exception cref="InvalidOperationException">The calling code is not on the orchestrator's thread.</exception>
    public void EnsureOwnThread()
    {
        if (!_thread.IsCurrent)
        {
            ReportForeignCode("it used its context on another thread");
            throw NotDurable("it used its context on another thread");
        }
    }

    private void Process(HistoryEvent happened) =>
        _thread.Run(
            () =>
            {
                try
                {
                    Dispatch(happened);
                }
                catch (NonDeterministicOrchestrationException exception)
                {
                    Fail(exception);
                }
            },
            () => _fatal is not null
        );

    private void Dispatch(HistoryEvent happened)
    {
        switch (happened)
        {
            case TurnStarted turn:
                Now = turn.At;
                break;
            case ExecutionStarted start:
                RunMain(start);
                break;
            case ActivityCompleted completed:
                _steps.Complete(completed.TaskId, completed.Result);
                break;
            case ChildCompleted completed:
                _steps.Complete(completed.TaskId, completed.Result);
                break;
            case TimerFired fired:
                _steps.Complete(fired.TaskId, null);
                break;
            case ActivityFailed failed:
                _steps.Fail(failed.TaskId, failed.Failure);
                break;
            case ChildFailed failed:
                _steps.Fail(failed.TaskId, failed.Failure);
                break;
            case EventRaised raised:
                Remember(raised.Trace);
                _events.Deliver(raised);
                break;
            case ExecutionSuspended:
                IsSuspended = true;
                break;
            case ExecutionResumed:
                IsSuspended = false;
                break;
            case TerminateRequested request:
                SetEnd(new ExecutionCompleted(OrchestrationRuntimeStatus.Terminated, request.Output, null));
                break;
            default:
                break;
        }
    }

    private void Remember(string? trace)
    {
        if (trace is not null && _eventTraces.Count < MaxEventTraces)
        {
            _eventTraces.Add(trace);
        }
    }

    private void RunMain(ExecutionStarted start)
    {
        Start = start;
        if (!_functions.TryGetOrchestrator(start.Name, out var function))
        {
            Fail(new InvalidOperationException($"There is no orchestrator function named '{start.Name}'."));
            return;
        }

        try
        {
            _main = function(_context);
        }
#pragma warning disable CA1031 // What an orchestrator throws is how it ended.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _main = Task.FromException<object?>(exception);
        }

        if (!_main.IsCompleted)
        {
            _ = _main.ContinueWith(
                _ => ReportIfForeign(),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }

    private void ReportIfForeign()
    {
        if (!_thread.IsCurrent)
        {
            ReportForeignCode("it ended on another thread");
        }
    }

    private void FinishIfDone()
    {
        if (End is not null)
        {
            return;
        }

        if (_fatal is not null)
        {
            SetEnd(ExecutionEnd.Failed(_fatal));
        }
        else if (_main is { IsCompleted: true } && !HasForeignCode)
        {
            SetEnd(ExecutionEnd.Of(_main, NextExecution, _events.Unprocessed, _converter));
        }
    }

    /// <summary>The end is always the last line of the turn; a later one takes the place of an earlier one.</summary>
    private void SetEnd(HistoryEvent end)
    {
        _log.SetEnd(End = end with { At = Now });
    }

    private void OpenTurn()
    {
        if (!_isTurnOpen)
        {
            _isTurnOpen = true;
            _log.Append(new TurnStarted { At = Now });
        }
    }

    private void Fail(Exception exception) => _fatal ??= exception;

    private void ReportForeignCode(string reason)
    {
        if (_foreignCode is null)
        {
            _foreignCode = reason;
            _onForeignCode();
        }
    }

    private InvalidOperationException NotDurable(string reason) =>
        new(
            $"Orchestration '{Identity.Name}' ({Identity.Instance}) left its thread: {reason}. An orchestrator may await only "
                + "tasks of its context (activities, sub-orchestrations, timers, events) and combinations of them; "
                + "Task.Run, Task.Delay, I/O and CancellationTokenSource.CancelAsync belong into activities."
        );
}
