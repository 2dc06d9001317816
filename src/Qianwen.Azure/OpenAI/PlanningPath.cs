namespace Qianwen.Azure.OpenAI;

/// <summary>Who plans a sentence, and how hard.</summary>
public enum PlanningPath
{
    /// <summary>The embedded planner; no call.</summary>
    Embedded,

    /// <summary>The model, with the usual effort.</summary>
    Usual,

    /// <summary>The model, with more effort.</summary>
    Hard,
}
