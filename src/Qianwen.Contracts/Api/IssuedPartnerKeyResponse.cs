namespace Qianwen.Contracts.Api;

/// <summary>A new key of a partner. It is shown this once and kept nowhere.</summary>
/// <param name="Key">The key itself.</param>
public sealed record IssuedPartnerKeyResponse(string PartnerId, string KeyId, string Key, DateTimeOffset CreatedAt);
