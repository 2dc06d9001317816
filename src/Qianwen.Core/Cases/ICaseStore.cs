namespace Qianwen.Core.Cases;

/// <summary>Open cases.</summary>
public interface ICaseStore
{
    /// <summary>Opens a case once per key.</summary>
    /// <returns>False where a case of that key was opened before.</returns>
    Task<bool> OpenAsync(OpenCase openCase, CancellationToken cancellationToken);

    /// <summary>All open cases, oldest first.</summary>
    Task<IReadOnlyList<OpenCase>> ListAsync(CancellationToken cancellationToken);
}
