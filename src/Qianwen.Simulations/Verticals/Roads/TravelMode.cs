namespace Qianwen.Simulations.Verticals.Roads;

/// <summary>How people get from one place to another.</summary>
public enum TravelMode
{
    Drive,
    Walk,
    Bike,
    Transit,
}
