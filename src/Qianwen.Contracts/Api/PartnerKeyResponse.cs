namespace Qianwen.Contracts.Api;

/// <summary>What can be told of a partner's key.</summary>
/// <param name="IsValid">Whether it is accepted now.</param>
/// <param name="ExpiresAt">From when on it is not valid; null for no end.</param>
/// <param name="RevokedAt">When it was revoked; null where it was not.</param>
public sealed record PartnerKeyResponse(
    string Id,
    bool IsValid,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? RevokedAt
);
