namespace Qianwen.Azure.OpenAI;

/// <summary>Which sentences are put to the model.</summary>
public enum ModelRouting
{
    /// <summary>Those that the embedded planner is not sure of, that are long, or that hold several wishes.</summary>
    ByNeed,

    /// <summary>All that are not a plain yes, no, cancel or greeting.</summary>
    Always,
}
