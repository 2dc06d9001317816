namespace Qianwen.LocalHost.Durable.Store;

/// <summary>What has to happen in memory once a turn is stored.</summary>
internal sealed class TurnEffects
{
    /// <summary>Activities to run.</summary>
    public List<ActivityRow> Activities { get; } = [];

    /// <summary>Timers to wait for.</summary>
    public List<DueMessage> Timers { get; } = [];

    /// <summary>Timers that nobody waits for any more, by message id.</summary>
    public List<long> DroppedTimers { get; } = [];

    /// <summary>Instances that have something new in their inbox.</summary>
    public HashSet<string> Signals { get; } = new(StringComparer.Ordinal);
}
