namespace Qianwen.Functions.Conversations;

/// <summary>When an event stream ends by itself.</summary>
public enum StreamEnd
{
    /// <summary>Only when the client goes.</summary>
    Never,

    /// <summary>When nothing happens before the person speaks: no message is handled, every task waits for a decision or is over.</summary>
    Idle,

    /// <summary>When no message is handled and every task is over.</summary>
    Done,
}
