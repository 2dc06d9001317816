namespace Qianwen.Simulations.Faults;

/// <summary>Whether a fault strikes, and whether it struck the same thing before.</summary>
public enum FaultStrike
{
    /// <summary>It does not strike.</summary>
    None,

    /// <summary>It strikes this key for the first time.</summary>
    First,

    /// <summary>It struck this key in this very delivery before, which is being tried again.</summary>
    Repeated,

    /// <summary>It struck this key in an earlier delivery.</summary>
    Later,
}
