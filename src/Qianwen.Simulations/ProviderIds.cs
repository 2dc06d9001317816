namespace Qianwen.Simulations;

/// <summary>Ids of the simulated providers, as in their manifests and routes.</summary>
public static class ProviderIds
{
    public const string FlashDelivery = "flash-delivery";
    public const string DemoPay = "demo-pay";
    public const string FlashRiders = "flash-riders";
}
