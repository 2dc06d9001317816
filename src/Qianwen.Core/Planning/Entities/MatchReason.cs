namespace Qianwen.Core.Planning.Entities;

/// <summary>How words were matched with a name, the surest first.</summary>
public enum MatchReason
{
    /// <summary>The proper name.</summary>
    Vocabulary,

    /// <summary>Another name people use.</summary>
    Alias,

    /// <summary>The sound of the Chinese name, written in Latin letters or with other characters.</summary>
    Pinyin,

    /// <summary>Almost the name.</summary>
    Typo,
}
