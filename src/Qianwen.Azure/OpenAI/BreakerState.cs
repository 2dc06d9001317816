namespace Qianwen.Azure.OpenAI;

/// <summary>What the circuit breaker lets through.</summary>
public enum BreakerState
{
    /// <summary>All calls.</summary>
    Closed,

    /// <summary>One call, to see whether it is answered.</summary>
    HalfOpen,

    /// <summary>None.</summary>
    Open,
}
