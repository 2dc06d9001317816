using Microsoft.IdentityModel.Tokens;

namespace Qianwen.Azure.Identity;

/// <summary>The issuer's public keys where they are given in the settings.</summary>
internal static class SigningKeySet
{
    private const string Setting = $"{IdentityOptions.Section}:{nameof(IdentityOptions.SigningKeys)}";
    private const int ShortestRsaKey = 2048;

    /// <summary>The keys.</summary>
    /// <exception cref="ArgumentException">The text is no JSON Web Key Set.</exception>
    public static IList<SecurityKey> Read(string keys) => new JsonWebKeySet(keys).GetSigningKeys();

    /// <summary>What is wrong with the keys, in words; a key that is secret does not belong in the settings.</summary>
    public static IEnumerable<string> Problems(string? keys)
    {
        if (keys is null)
        {
            return [];
        }

        try
        {
            var all = new JsonWebKeySet(keys).Keys;
            return all.Count == 0 ? [$"{Setting} holds no key."] : all.SelectMany(Problems).ToList();
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            return [$"{Setting} is not a JSON Web Key Set."];
        }
    }

    private static IEnumerable<string> Problems(JsonWebKey key)
    {
        if (key.HasPrivateKey || key.Kty == JsonWebAlgorithmsKeyTypes.Octet)
        {
            yield return $"{Setting} must hold public keys only; '{key.Kid}' is a secret.";
        }
        else if (key.Kty is not (JsonWebAlgorithmsKeyTypes.RSA or JsonWebAlgorithmsKeyTypes.EllipticCurve))
        {
            yield return $"{Setting} must hold RSA and EC keys only; '{key.Kid}' is of type '{key.Kty}'.";
        }
        else if (key.Kty == JsonWebAlgorithmsKeyTypes.RSA && key.KeySize < ShortestRsaKey)
        {
            yield return $"{Setting} must hold RSA keys of {ShortestRsaKey} bits at least; '{key.Kid}' has {key.KeySize}.";
        }
    }
}
