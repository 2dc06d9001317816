namespace Qianwen.Core.Partners;

/// <summary>The partners, their keys' hashes and what they have registered.</summary>
public interface IPartnerStore
{
    /// <summary>All of them, by id.</summary>
    Task<IReadOnlyList<Partner>> ListAsync(CancellationToken cancellationToken);

    /// <summary>One of them, or null.</summary>
    Task<Partner?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Changes a partner, or adds him, in one step: the change is asked again where somebody else was faster.</summary>
    /// <param name="change">Gets the partner as he is, null where there is none; gives null to leave everything as it is.</param>
    /// <returns>What the change gave.</returns>
    Task<Partner?> ChangeAsync(string id, Func<Partner?, Partner?> change, CancellationToken cancellationToken);
}
