namespace Qianwen.Core.Partners;

/// <summary>Somebody outside who registers a provider by himself.</summary>
/// <param name="Id">Also the id that the manifest must bear.</param>
/// <param name="Origin">Where everything that he registers must be, as the operator has agreed with him.</param>
/// <param name="Keys">All keys there ever were, oldest first.</param>
/// <param name="Manifest">What he has registered; null for nothing.</param>
public sealed record Partner(string Id, Uri Origin, IReadOnlyList<PartnerKey> Keys, Uri? Manifest = null)
{
    /// <summary>The most keys that are valid at the same time: the old and the new one of a rotation.</summary>
    public const int MostValidKeys = 2;

    /// <summary>True where the address is at the partner's origin and holds no credentials.</summary>
    public bool Owns(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && Uri.Compare(
            address,
            Origin,
            UriComponents.SchemeAndServer,
            UriFormat.Unescaped,
            StringComparison.OrdinalIgnoreCase
        ) == 0;

    /// <summary>How many keys are valid at that moment.</summary>
    public int ValidKeys(DateTimeOffset now) => Keys.Count(key => key.IsValidAt(now));

    /// <summary>The same with every valid key ending at that moment at the latest.</summary>
    public Partner EndingKeys(DateTimeOffset now, DateTimeOffset end) =>
        this with
        {
            Keys =
            [
                .. Keys.Select(key =>
                    key.IsValidAt(now) && (key.ExpiresAt is not { } known || known > end)
                        ? key with
                        {
                            ExpiresAt = end,
                        }
                        : key
                ),
            ],
        };

    /// <summary>The same with that key revoked; a key that was revoked before stays as it is.</summary>
    public Partner Revoking(string keyId, DateTimeOffset now) =>
        this with
        {
            Keys =
            [
                .. Keys.Select(key => key.Id == keyId && key.RevokedAt is null ? key with { RevokedAt = now } : key),
            ],
        };
}
