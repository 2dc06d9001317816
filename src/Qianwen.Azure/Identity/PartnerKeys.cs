using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Qianwen.Core.Partners;

namespace Qianwen.Azure.Identity;

/// <summary>
/// Keys of partners: <c>qwp.{partner}.{key}.{secret}</c>, where the secret is 256 random bits. Only its hash is kept, and
/// neither is ever logged.
/// </summary>
public sealed partial class PartnerKeys(IPartnerStore partners, TimeProvider time, ILogger<PartnerKeys> log)
{
    private const string Prefix = "qwp";
    private const int SecretBytes = 32;
    private const int LongestKey = 256;

    /// <summary>Issues a key.</summary>
    /// <param name="origin">Where the partner registers from; null to leave it as it is.</param>
    /// <param name="overlap">How long the keys he has stay valid.</param>
    public async Task<KeyIssue> IssueAsync(
        string partnerId,
        Uri? origin,
        TimeSpan overlap,
        CancellationToken cancellationToken
    )
    {
        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var now = time.GetUtcNow();
        KeyIssue? refused = null;
        var partner = await partners.ChangeAsync(
            partnerId,
            known =>
            {
                (var changed, refused) = WithKey(known, partnerId, origin, Hash(secret), now, now + overlap);
                return changed;
            },
            cancellationToken
        );
        if (partner is null)
        {
            return refused!;
        }

        var keyId = partner.Keys[^1].Id;
        LogIssued(log, keyId, partnerId);
        return new KeyIssue.Issued(keyId, $"{Prefix}.{partnerId}.{keyId}.{Base64Url.EncodeToString(secret)}", now);
    }

    /// <summary>Revokes a key at once.</summary>
    /// <returns>The partner; null where there is no such key.</returns>
    public async Task<Partner?> RevokeAsync(string partnerId, string keyId, CancellationToken cancellationToken)
    {
        var partner = await partners.ChangeAsync(
            partnerId,
            known => known?.Keys.Any(key => key.Id == keyId) == true ? known.Revoking(keyId, time.GetUtcNow()) : null,
            cancellationToken
        );
        if (partner is not null)
        {
            LogRevoked(log, keyId, partnerId);
        }

        return partner;
    }

    /// <summary>Whose key that is.</summary>
    /// <param name="key">As it came; null or empty where there is none.</param>
    public async Task<PartnerSignIn> ReadAsync(string? key, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(key))
        {
            return new PartnerSignIn.Missing();
        }

        if (
            key.Length > LongestKey
            || key.Split('.') is not [Prefix, { Length: > 0 } partnerId, var keyId, var secret]
            || !Base64Url.IsValid(secret)
            || await partners.FindAsync(partnerId, cancellationToken) is not { } partner
        )
        {
            return new PartnerSignIn.Refused();
        }

        var hash = Convert.FromHexString(Hash(Base64Url.DecodeFromChars(secret)));
        var now = time.GetUtcNow();
        var isGood = partner.Keys.Any(known =>
            known.Id == keyId
            && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(known.Hash), hash)
            && known.IsValidAt(now)
        );
        if (!isGood)
        {
            LogRefused(log, partner.Id);
        }

        return isGood ? new PartnerSignIn.Known(partner) : new PartnerSignIn.Refused();
    }

    private static (Partner? Partner, KeyIssue? Refused) WithKey(
        Partner? known,
        string partnerId,
        Uri? origin,
        string hash,
        DateTimeOffset now,
        DateTimeOffset end
    )
    {
        if ((origin ?? known?.Origin) is not { } place)
        {
            return (null, new KeyIssue.NoOrigin());
        }

        var partner = (known ?? new Partner(partnerId, place, [])).EndingKeys(now, end);
        if (partner.ValidKeys(now) >= Partner.MostValidKeys)
        {
            return (null, new KeyIssue.TooManyKeys());
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"k{partner.Keys.Count + 1}");
        var moved = partner.Manifest is { } manifest && !(partner with { Origin = place }).Owns(manifest);
        return (
            partner with
            {
                Origin = place,
                Manifest = moved ? null : partner.Manifest,
                Keys = [.. partner.Keys, new PartnerKey(id, hash, now)],
            },
            null
        );
    }

    private static string Hash(byte[] secret) => Convert.ToHexStringLower(SHA256.HashData(secret));

    [LoggerMessage(103, LogLevel.Information, "Key {KeyId} of partner {PartnerId} is issued")]
    private static partial void LogIssued(ILogger logger, string keyId, string partnerId);

    [LoggerMessage(104, LogLevel.Information, "Key {KeyId} of partner {PartnerId} is revoked")]
    private static partial void LogRevoked(ILogger logger, string keyId, string partnerId);

    [LoggerMessage(105, LogLevel.Warning, "A key of partner {PartnerId} is refused")]
    private static partial void LogRefused(ILogger logger, string partnerId);
}
