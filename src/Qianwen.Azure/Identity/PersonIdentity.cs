namespace Qianwen.Azure.Identity;

/// <summary>Who makes a request.</summary>
/// <param name="PersonId">Subject of the token; owns conversations, tasks and a mandate.</param>
/// <param name="Name">As the token gives it.</param>
public sealed record PersonIdentity(string PersonId, string? Name = null);
