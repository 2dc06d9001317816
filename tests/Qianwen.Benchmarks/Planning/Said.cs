namespace Qianwen.Benchmarks.Planning;

/// <summary>What is said to the planner.</summary>
public enum Said
{
    /// <summary>An order in Chinese.</summary>
    OrderZh,

    /// <summary>An order in English.</summary>
    OrderEn,

    /// <summary>An order in Chinese with a wrong character.</summary>
    SlipZh,

    /// <summary>An order in English with a typing slip.</summary>
    SlipEn,

    /// <summary>Small talk in Chinese.</summary>
    TalkZh,

    /// <summary>Small talk in English.</summary>
    TalkEn,

    /// <summary>A revision of an open proposal in Chinese.</summary>
    RevisionZh,

    /// <summary>A revision of an open proposal in English.</summary>
    RevisionEn,
}
