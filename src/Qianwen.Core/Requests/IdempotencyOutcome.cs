namespace Qianwen.Core.Requests;

/// <summary>What an idempotency key turned out to be.</summary>
public abstract record IdempotencyOutcome
{
    private IdempotencyOutcome() { }

    /// <summary>New, or taken over from a request that took longer than its lease: do the work, then complete.</summary>
    /// <param name="Claim">What shows the store whose request this is; another one for whoever takes over.</param>
    public sealed record Started(string Claim) : IdempotencyOutcome;

    /// <summary>Done before with the same body: give this answer again.</summary>
    /// <param name="Status">HTTP status of the first answer.</param>
    /// <param name="Body">JSON body of the first answer.</param>
    /// <param name="Location">Location header of the first answer.</param>
    public sealed record Replayed(int Status, string Body, string? Location) : IdempotencyOutcome;

    /// <summary>Used before with another body.</summary>
    public sealed record Conflict : IdempotencyOutcome;

    /// <summary>The first request is still under way.</summary>
    /// <param name="RetryAfter">When to try again.</param>
    public sealed record InFlight(TimeSpan RetryAfter) : IdempotencyOutcome;
}
