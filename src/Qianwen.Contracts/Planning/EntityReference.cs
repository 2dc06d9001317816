namespace Qianwen.Contracts.Planning;

/// <summary>An entity as the person named it.</summary>
/// <param name="Words">The person's own words.</param>
/// <param name="Id">The vocabulary entry it was matched with; null where no vocabulary knows it.</param>
/// <param name="Name">The entry's name in the person's language, or the words themselves.</param>
/// <param name="ProviderId">Whose vocabulary.</param>
public sealed record EntityReference(string Words, string? Id, string Name, string? ProviderId = null);
