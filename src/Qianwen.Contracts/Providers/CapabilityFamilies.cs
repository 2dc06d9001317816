namespace Qianwen.Contracts.Providers;

/// <summary>The families of capabilities a plan can name.</summary>
public static class CapabilityFamilies
{
    public const string FoodDelivery = "food_delivery";
    public const string Shopping = "shopping";
    public const string Restaurant = "restaurant";
    public const string Hotel = "hotel";
    public const string Flight = "flight";
    public const string Train = "train";
    public const string RideHailing = "ride_hailing";
    public const string Maps = "maps";
    public const string Payment = "payment";

    /// <summary>Used between the services only: bringing an order to the door.</summary>
    public const string Courier = "courier";
}
