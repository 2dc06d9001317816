using Qianwen.Contracts.Providers;

namespace Qianwen.Core.Planning.Speech;

/// <summary>What families of capabilities are called.</summary>
public static class FamilyNames
{
    /// <summary>The name of a family.</summary>
    public static string Of(string family, string locale) =>
        family switch
        {
            CapabilityFamilies.FoodDelivery => Tongue.Say(locale, "外卖", "food delivery"),
            CapabilityFamilies.Shopping => Tongue.Say(locale, "购物", "shopping"),
            CapabilityFamilies.Restaurant => Tongue.Say(locale, "餐厅订位", "restaurant booking"),
            CapabilityFamilies.Hotel => Tongue.Say(locale, "酒店预订", "hotel booking"),
            CapabilityFamilies.Flight => Tongue.Say(locale, "机票预订", "flight booking"),
            CapabilityFamilies.Train => Tongue.Say(locale, "火车票预订", "train booking"),
            CapabilityFamilies.RideHailing => Tongue.Say(locale, "打车", "ride hailing"),
            CapabilityFamilies.Maps => Tongue.Say(locale, "地图导航", "maps and directions"),
            CapabilityFamilies.Payment => Tongue.Say(locale, "支付转账", "payments and transfers"),
            _ => family,
        };
}
