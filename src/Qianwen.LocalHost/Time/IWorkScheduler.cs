namespace Qianwen.LocalHost.Time;

/// <summary>
/// Decides which of the work items that are ready runs next. With a scheduler they run one at a time, each to its end or to its next
/// wait in virtual time; so the same choices make the same run, and different choices make every interleaving that the queues, the
/// activities and the orchestrations allow.
/// </summary>
public interface IWorkScheduler
{
    /// <summary>The index of the item that goes next.</summary>
    /// <param name="ready">The names of the items, in the order in which they became ready; at least one.</param>
    int Choose(IReadOnlyList<string> ready);
}
