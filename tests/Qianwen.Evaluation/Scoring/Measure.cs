namespace Qianwen.Evaluation.Scoring;

/// <summary>What is measured; a rate is the share of checks of one measure that passed.</summary>
public enum Measure
{
    /// <summary>The set of families is exactly the expected one, or one of the accepted.</summary>
    Family,

    /// <summary>Some leg of an expected family has an accepted operation.</summary>
    Operation,

    /// <summary>A slot's value is found in the arguments.</summary>
    Slot,

    /// <summary>A thing is ordered by its name in the right quantity.</summary>
    Item,

    /// <summary>An option, an exclusion or a size stands at its thing.</summary>
    Option,

    /// <summary>One of several wishes has a leg of its own with its arguments.</summary>
    Subgoal,

    /// <summary>A change of mind holds, and what it replaced is gone.</summary>
    Correction,

    /// <summary>Nothing with an effect comes of what is no order.</summary>
    Restraint,

    /// <summary>What is no task has no leg at all.</summary>
    NoTask,
}
