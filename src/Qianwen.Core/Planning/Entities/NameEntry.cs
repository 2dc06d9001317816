namespace Qianwen.Core.Planning.Entities;

/// <summary>One key of the index: all entities that are called so.</summary>
/// <param name="Key">The name's key.</param>
/// <param name="Entities">Who is called so.</param>
/// <param name="Reason">How the key came about.</param>
public sealed record NameEntry(string Key, IReadOnlyList<NamedEntity> Entities, MatchReason Reason);
