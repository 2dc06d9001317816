namespace Qianwen.Simulations;

/// <summary>Ids of the simulated providers, as in their manifests and routes.</summary>
public static class ProviderIds
{
    public const string FlashDelivery = "flash-delivery";
    public const string DemoPay = "demo-pay";
    public const string FlashRiders = "flash-riders";

    /// <summary>Products, sent as parcels.</summary>
    public const string Mall = "mall";

    /// <summary>Restaurants and their tables.</summary>
    public const string Tables = "tables";

    /// <summary>Hotels.</summary>
    public const string Stays = "stays";

    /// <summary>Flights.</summary>
    public const string Air = "air";

    /// <summary>Trains.</summary>
    public const string Rail = "rail";

    /// <summary>Cars with a driver.</summary>
    public const string Rides = "rides";

    /// <summary>Places, routes and traffic.</summary>
    public const string Atlas = "atlas";

    /// <summary>Transfers and bills.</summary>
    public const string Wallet = "wallet";

    /// <summary>The providers that share one lifecycle and one set of routes.</summary>
    public static IReadOnlyList<string> Verticals { get; } = [Mall, Tables, Stays, Air, Rail, Rides, Atlas, Wallet];
}
