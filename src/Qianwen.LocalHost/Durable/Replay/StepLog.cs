using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>
/// The log of one execution. While it is replayed, every step of the code is held against the next line of the log and
/// must be the same; afterwards steps and events are appended.
/// </summary>
internal sealed class StepLog(string orchestration)
{
    private readonly List<HistoryEvent> _appended = [];
    private IReadOnlyList<HistoryEvent> _past = [];
    private int _cursor;

    /// <summary>How many lines are stored.</summary>
    public int StoredCount { get; private set; }

    /// <summary>The lines that are not stored yet.</summary>
    public IReadOnlyList<HistoryEvent> Appended => _appended;

    /// <summary>True from <see cref="BeginReplay"/> until <see cref="EndReplay"/>.</summary>
    public bool IsReplaying { get; private set; }

    public void BeginReplay(IReadOnlyList<HistoryEvent> past)
    {
        _past = past;
        StoredCount = past.Count;
        IsReplaying = past.Count > 0;
    }

    public void EndReplay()
    {
        _past = [];
        IsReplaying = false;
    }

    /// <summary>The next thing that happened to the orchestrator; false at the end of the log.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The code did not do what the log has next.</exception>
    public bool TryReadNext(out HistoryEvent? next)
    {
        next = _cursor < _past.Count ? _past[_cursor++] : null;
        return next is OrchestratorStep missed
            ? throw Mismatch(missed.Describe(), "nothing more; it waits")
            : next is not null;
    }

    /// <summary>The code took a step.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The log has another step there, or none.</exception>
    public void Step(OrchestratorStep step)
    {
        if (!IsReplaying)
        {
            _appended.Add(step);
            return;
        }

        if (_cursor >= _past.Count || _past[_cursor] is not OrchestratorStep recorded)
        {
            throw Mismatch("nothing more; it waited", step.Describe());
        }

        if (!recorded.IsSameAs(step))
        {
            throw Mismatch(recorded.Describe(), step.Describe());
        }

        _cursor++;
    }

    /// <summary>The code ended during the replay, as it may where a finished execution is replayed.</summary>
    /// <exception cref="NonDeterministicOrchestrationException">The log goes on there, or has another end.</exception>
    public void ReadEnd(HistoryEvent end)
    {
        if (_cursor >= _past.Count || _past[_cursor] is not (ExecutionCompleted or ExecutionContinued))
        {
            throw Mismatch("a step, or a wait", "it ended");
        }

        var (expected, actual) = (ExecutionEnd.Describe(_past[_cursor]), ExecutionEnd.Describe(end));
        if (expected != actual)
        {
            throw Mismatch(expected, actual);
        }

        _cursor++;
    }

    /// <summary>Something happened, and is new.</summary>
    public void Append(HistoryEvent line) => _appended.Add(line);

    /// <summary>The execution ends; the last word counts.</summary>
    public void SetEnd(HistoryEvent end)
    {
        _appended.RemoveAll(line => line is ExecutionCompleted or ExecutionContinued);
        _appended.Add(end);
    }

    /// <summary>What was appended is stored now.</summary>
    public void MarkStored()
    {
        StoredCount += _appended.Count;
        _appended.Clear();
    }

    /// <summary>The code and the log differ at the current line.</summary>
    public NonDeterministicOrchestrationException Mismatch(string expected, string actual) =>
        new(
            $"Orchestration {orchestration} is not deterministic: its replay differs from its history at line {_cursor}. "
                + $"Expected (history): {expected}. Actual (code): {actual}. "
                + "An orchestrator may depend only on its input, its context and the results of its steps; code that has "
                + "running instances must not be changed in place."
        );
}
