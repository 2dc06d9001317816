namespace Qianwen.Simulations.Verticals.Journeys;

/// <summary>What the traveller is told, and how long before it leaves.</summary>
public sealed record JourneySteps(JourneySteps.Step Opens, JourneySteps.Step Ready, JourneySteps.Step Done)
{
    /// <summary>One of them.</summary>
    /// <param name="Before">Minutes.</param>
    public sealed record Step(int Before, string Zh, string En);
}
