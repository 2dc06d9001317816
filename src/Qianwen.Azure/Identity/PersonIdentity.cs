namespace Qianwen.Azure.Identity;

/// <summary>Who makes a request.</summary>
/// <param name="PersonId">Subject of the token; owns conversations, tasks and a mandate.</param>
/// <param name="Name">As the token gives it.</param>
/// <param name="IsOperator">Whether the token's roles make them the operator of this service.</param>
/// <param name="SignedInUntil">When the token is accepted no more; null where there is none, as for the default person of a laptop.</param>
public sealed record PersonIdentity(
    string PersonId,
    string? Name = null,
    bool IsOperator = false,
    DateTimeOffset? SignedInUntil = null
);
