namespace Qianwen.Core.Planning.Intents;

/// <summary>What a clause does in a conversation.</summary>
public enum ClauseRole
{
    /// <summary>No verb of its own: a list, an option, an address, or something that does not matter.</summary>
    Neutral,

    /// <summary>Asks for something to be got.</summary>
    Order,

    /// <summary>Asks what there is.</summary>
    Search,

    /// <summary>Asks what it costs.</summary>
    Price,

    /// <summary>Asks anything else.</summary>
    Question,

    /// <summary>Says what would be, or might be.</summary>
    Hypothetical,

    /// <summary>Says what was.</summary>
    Past,

    /// <summary>Says what is not wanted.</summary>
    Negated,

    /// <summary>Says what somebody else said or wants.</summary>
    Reported,

    /// <summary>Says what the person likes, thinks or does.</summary>
    Statement,
}
