namespace Qianwen.Simulations.Verticals.Roads;

/// <summary>How full the roads are.</summary>
public enum TrafficLevel
{
    Clear,
    Slow,
    Jammed,
}
