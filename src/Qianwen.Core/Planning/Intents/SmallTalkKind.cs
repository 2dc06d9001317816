namespace Qianwen.Core.Planning.Intents;

/// <summary>Kinds of small talk.</summary>
public enum SmallTalkKind
{
    /// <summary>Hello.</summary>
    Greeting,

    /// <summary>Thank you.</summary>
    Thanks,

    /// <summary>Goodbye.</summary>
    Farewell,

    /// <summary>What can you do?</summary>
    Abilities,

    /// <summary>Who are you?</summary>
    Identity,
}
