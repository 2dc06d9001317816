namespace Qianwen.Core.Cases;

/// <summary>Open cases.</summary>
public interface ICaseStore
{
    /// <summary>Opens a case once per key.</summary>
    Task OpenAsync(OpenCase openCase, CancellationToken cancellationToken);

    /// <summary>All open cases, oldest first.</summary>
    Task<IReadOnlyList<OpenCase>> ListAsync(CancellationToken cancellationToken);
}
