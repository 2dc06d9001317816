using Microsoft.DurableTask;
using Qianwen.LocalHost.Durable.History;

namespace Qianwen.LocalHost.Durable.Replay;

/// <summary>The steps whose result the orchestrator has not got yet.</summary>
internal sealed class PendingSteps(DataConverter converter)
{
    private readonly Dictionary<int, Pending> _pending = [];

    public int Count => _pending.Count;

    public bool Contains(int taskId) => _pending.ContainsKey(taskId);

    /// <summary>Opens a step; its task completes with the value, deserialised, or fails with the failure.</summary>
    public Task<T> Open<T>(int taskId, string name)
    {
        var pending = new Pending<T>(taskId, name, converter);
        _pending.Add(taskId, pending);
        return pending.Task;
    }

    public void Complete(int taskId, string? json) => Take(taskId)?.Complete(json);

    public void Fail(int taskId, FailureInfo failure) => Take(taskId)?.Fail(failure);

    public bool Cancel(int taskId, CancellationToken token)
    {
        var pending = Take(taskId);
        pending?.Cancel(token);
        return pending is not null;
    }

    private Pending? Take(int taskId) => _pending.Remove(taskId, out var pending) ? pending : null;

    private abstract class Pending
    {
        public abstract void Complete(string? json);

        public abstract void Fail(FailureInfo failure);

        public abstract void Cancel(CancellationToken token);
    }

    /// <summary>Its task must not run continuations elsewhere: <see cref="OrchestratorThread.Complete"/> says where they go.</summary>
    private sealed class Pending<T>(int taskId, string name, DataConverter converter) : Pending
    {
        private readonly TaskCompletionSource<T> _source = new();

        public Task<T> Task => _source.Task;

        public override void Complete(string? json)
        {
            T value;
            try
            {
                value = converter.Deserialize<T>(json)!;
            }
#pragma warning disable CA1031 // Whatever the converter throws belongs to the code that awaits the value.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                OrchestratorThread.Complete(() => _source.TrySetException(exception));
                return;
            }

            OrchestratorThread.Complete(() => _source.TrySetResult(value));
        }

        public override void Fail(FailureInfo failure)
        {
            var exception = new TaskFailedException(name, taskId, failure.ToDetails());
            StepRetry.Mark(exception, failure);
            OrchestratorThread.Complete(() => _source.TrySetException(exception));
        }

        public override void Cancel(CancellationToken token) =>
            OrchestratorThread.Complete(() => _source.TrySetCanceled(token));
    }
}
