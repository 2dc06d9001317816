using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>A shop as named in a sentence.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Entities">What it may be; empty where no vocabulary knows it.</param>
/// <param name="Reason">How it was matched.</param>
public sealed record ShopMention(string Words, IReadOnlyList<NamedEntity> Entities, MatchReason? Reason);
