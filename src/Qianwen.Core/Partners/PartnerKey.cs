namespace Qianwen.Core.Partners;

/// <summary>A partner's key as it is kept: what it is compared with, never the key itself.</summary>
/// <param name="Id">Names the key within its partner; it is part of the key.</param>
/// <param name="Hash">SHA-256 of the key's secret, in hex. The secret is 256 random bits, so a slow hash would protect nothing more.</param>
/// <param name="CreatedAt">When it was issued.</param>
/// <param name="ExpiresAt">From when on it is not valid; null for no end.</param>
/// <param name="RevokedAt">When it was revoked; null where it was not.</param>
public sealed record PartnerKey(
    string Id,
    string Hash,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt = null,
    DateTimeOffset? RevokedAt = null
)
{
    /// <summary>True where it opens the door at that moment.</summary>
    public bool IsValidAt(DateTimeOffset now) => RevokedAt is null && (ExpiresAt is not { } end || now < end);
}
