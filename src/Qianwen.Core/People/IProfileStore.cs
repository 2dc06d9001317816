using Qianwen.Contracts.People;

namespace Qianwen.Core.People;

/// <summary>What is known of each person.</summary>
public interface IProfileStore
{
    /// <summary>The person's profile; a bare one where nothing was saved.</summary>
    Task<PersonProfile> GetAsync(string personId, CancellationToken cancellationToken);

    /// <summary>Saves a profile.</summary>
    Task SaveAsync(PersonProfile profile, CancellationToken cancellationToken);
}
