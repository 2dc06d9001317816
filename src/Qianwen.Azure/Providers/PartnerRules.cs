using Qianwen.Contracts.Providers;

namespace Qianwen.Azure.Providers;

/// <summary>What the manifest of a partner must be beside sound: his own, and of nothing that money or proof hangs on.</summary>
internal static class PartnerRules
{
    /// <summary>What is wrong with the manifest, in words; nothing where it is right, or where no partner has registered it.</summary>
    /// <param name="partnerId">Who has registered it; null for the operator, by configuration.</param>
    public static IEnumerable<string> Check(ProviderManifest manifest, string? partnerId)
    {
        if (partnerId is null)
        {
            yield break;
        }

        if (manifest.Id != partnerId)
        {
            yield return $"id '{manifest.Id}' is not the partner's own, '{partnerId}'";
        }

        foreach (var capability in manifest.Capabilities)
        {
            if (capability.Kind is CapabilityKind.Payment or CapabilityKind.Delivery)
            {
                yield return $"capability '{capability.Id}': payment and delivery are registered by the operator only";
            }
        }
    }
}
