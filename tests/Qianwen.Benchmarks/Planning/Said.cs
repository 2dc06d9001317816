namespace Qianwen.Benchmarks.Planning;

/// <summary>What is said to the planner.</summary>
public enum Said
{
    /// <summary>An order in Chinese.</summary>
    OrderZh,

    /// <summary>An order in English.</summary>
    OrderEn,

    /// <summary>An order in Chinese with a wrong character.</summary>
    SlipZh,

    /// <summary>An order in English with a typing slip.</summary>
    SlipEn,

    /// <summary>Small talk in Chinese.</summary>
    TalkZh,

    /// <summary>Small talk in English.</summary>
    TalkEn,

    /// <summary>A revision of an open proposal in Chinese.</summary>
    RevisionZh,

    /// <summary>A revision of an open proposal in English.</summary>
    RevisionEn,

    /// <summary>A wish for something in a shop in Chinese.</summary>
    ShoppingZh,

    /// <summary>A wish for something in a shop in English.</summary>
    ShoppingEn,

    /// <summary>A wish for a table in Chinese.</summary>
    RestaurantZh,

    /// <summary>A wish for a table in English.</summary>
    RestaurantEn,

    /// <summary>A wish for a hotel room in Chinese.</summary>
    HotelZh,

    /// <summary>A wish for a hotel room in English.</summary>
    HotelEn,

    /// <summary>A wish for a flight in Chinese.</summary>
    FlightZh,

    /// <summary>A wish for a flight in English.</summary>
    FlightEn,

    /// <summary>A wish for a train in Chinese.</summary>
    TrainZh,

    /// <summary>A wish for a train in English.</summary>
    TrainEn,

    /// <summary>A wish for a car in Chinese.</summary>
    RideZh,

    /// <summary>A wish for a car in English.</summary>
    RideEn,

    /// <summary>A wish for the way in Chinese.</summary>
    MapsZh,

    /// <summary>A wish for the way in English.</summary>
    MapsEn,

    /// <summary>A wish for a payment in Chinese.</summary>
    PaymentZh,

    /// <summary>A wish for a payment in English.</summary>
    PaymentEn,

    /// <summary>Three errands in one message in Chinese.</summary>
    ErrandsZh,

    /// <summary>Three errands in one message in English.</summary>
    ErrandsEn,
}
