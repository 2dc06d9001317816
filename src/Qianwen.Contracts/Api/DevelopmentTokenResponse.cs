namespace Qianwen.Contracts.Api;

/// <summary>A bearer token of the development issuer.</summary>
public sealed record DevelopmentTokenResponse(string PersonId, string Token, DateTimeOffset ExpiresAt);
