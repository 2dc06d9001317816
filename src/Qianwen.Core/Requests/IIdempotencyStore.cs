namespace Qianwen.Core.Requests;

/// <summary>Remembers requests by the key their sender chose.</summary>
public interface IIdempotencyStore
{
    /// <summary>Claims a key. A claim older than its lease was left by a process that died and may be taken over.</summary>
    /// <param name="scope">Whose key: person and route.</param>
    /// <param name="key">The sender's key.</param>
    /// <param name="bodyHash">Hash of the request's body.</param>
    Task<IdempotencyOutcome> BeginAsync(string scope, string key, string bodyHash, CancellationToken cancellationToken);

    /// <summary>Keeps the answer.</summary>
    Task CompleteAsync(
        string scope,
        string key,
        IdempotencyOutcome.Replayed answer,
        CancellationToken cancellationToken
    );

    /// <summary>Gives a claim up: the work was not done, and the key may be used again at once.</summary>
    Task AbandonAsync(string scope, string key, CancellationToken cancellationToken);
}
