using Qianwen.LocalHost.Durable.Replay;

namespace Qianwen.LocalHost.Durable.Workers;

/// <summary>
/// The executors of waiting orchestrations. A turn takes its executor out and puts it back; the least recently used ones
/// beyond the limit are dropped, and rebuilt by replay when they are needed.
/// </summary>
internal sealed class LiveInstances(int limit)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<OrchestrationExecutor> _byUse = new();
    private readonly Dictionary<string, LinkedListNode<OrchestrationExecutor>> _byInstance = new(
        StringComparer.Ordinal
    );

    /// <summary>Takes the executor out; null where there is none of this execution.</summary>
    public OrchestrationExecutor? Take(string instance, long execution)
    {
        lock (_gate)
        {
            if (!_byInstance.Remove(instance, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            return node.Value.Identity.Execution == execution ? node.Value : null;
        }
    }

    public void Put(OrchestrationExecutor executor)
    {
        lock (_gate)
        {
            _byInstance[executor.Identity.Instance] = _byUse.AddFirst(executor);
            if (_byUse.Count > limit)
            {
                _byInstance.Remove(_byUse.Last!.Value.Identity.Instance);
                _byUse.RemoveLast();
            }
        }
    }
}
