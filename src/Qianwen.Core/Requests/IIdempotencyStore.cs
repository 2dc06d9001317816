namespace Qianwen.Core.Requests;

/// <summary>
/// Remembers requests by the key their sender chose, for <see cref="Retention"/> and a moment: long enough for every
/// sender that repeats itself, and no longer, because the answers are a person's data (draft-ietf-httpapi-idempotency-key,
/// section 2.3: the server says how long).
/// </summary>
public interface IIdempotencyStore
{
    /// <summary>How long a key is remembered at least; after it the key is new, with the same body or another.</summary>
    static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>
    /// Claims a key. A claim older than its lease may be taken over: its process died, or is slow, and then the claim is
    /// no longer its own.
    /// </summary>
    /// <param name="scope">Whose key: person and route.</param>
    /// <param name="key">The sender's key.</param>
    /// <param name="bodyHash">Hash of the request's body.</param>
    Task<IdempotencyOutcome> BeginAsync(string scope, string key, string bodyHash, CancellationToken cancellationToken);

    /// <summary>Keeps the answer. Does nothing where the claim was taken over: the answer is then its new owner's to give.</summary>
    /// <param name="claim">The claim of <see cref="IdempotencyOutcome.Started"/>.</param>
    Task CompleteAsync(
        string scope,
        string key,
        string claim,
        IdempotencyOutcome.Replayed answer,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Gives a claim up: the work was not done, and the key may be used again at once. Does nothing where the claim was
    /// taken over or answered.
    /// </summary>
    /// <param name="claim">The claim of <see cref="IdempotencyOutcome.Started"/>.</param>
    Task AbandonAsync(string scope, string key, string claim, CancellationToken cancellationToken);

    /// <summary>Deletes keys that are no longer remembered, <paramref name="most"/> of them at most.</summary>
    /// <returns>How many were deleted.</returns>
    Task<int> PurgeAsync(int most, CancellationToken cancellationToken);
}
