namespace Qianwen.Contracts.Api;

/// <summary>Body of <c>POST /api/dev/tokens</c>: whose token is wanted.</summary>
public sealed record DevelopmentTokenRequest(string PersonId);
