using Qianwen.Contracts.Payments;

namespace Qianwen.Core.Mandates;

/// <summary>Mandates and what is reserved and spent under them: reserve → commit | release. Every call is safe to repeat by key.</summary>
public interface IMandateStore
{
    /// <summary>The person's mandate; the default one where none was saved.</summary>
    Task<Mandate> GetAsync(string personId, CancellationToken cancellationToken);

    /// <summary>Saves a mandate.</summary>
    Task SaveAsync(Mandate mandate, CancellationToken cancellationToken);

    /// <summary>Reserves an amount under <paramref name="key"/> atomically, or says why not.</summary>
    Task<BudgetDecision> ReserveAsync(
        string personId,
        string key,
        string merchantId,
        Money amount,
        CancellationToken cancellationToken
    );

    /// <summary>The reserved amount was captured.</summary>
    Task CommitAsync(string personId, string key, CancellationToken cancellationToken);

    /// <summary>The reserved or committed amount did not leave, or came back.</summary>
    Task ReleaseAsync(string personId, string key, CancellationToken cancellationToken);
}
