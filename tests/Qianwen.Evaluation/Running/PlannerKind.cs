namespace Qianwen.Evaluation.Running;

/// <summary>Which planner is scored.</summary>
public enum PlannerKind
{
    /// <summary>The deterministic one.</summary>
    Embedded,

    /// <summary>The one the services are configured with, which asks a model where one is configured.</summary>
    Model,
}
