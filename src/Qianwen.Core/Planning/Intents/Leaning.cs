namespace Qianwen.Core.Planning.Intents;

/// <summary>What an answer to a yes-or-no question leans to.</summary>
public enum Leaning
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>No.</summary>
    No,

    /// <summary>Neither.</summary>
    Doubt,
}
