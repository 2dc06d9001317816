namespace Qianwen.Core.Planning.Recognisers.Prices;

/// <summary>What a price is for.</summary>
public enum PriceBasis
{
    /// <summary>Not said: all of it.</summary>
    Total,

    /// <summary>人均, "per person".</summary>
    PerPerson,

    /// <summary>每晚, "a night".</summary>
    PerNight,

    /// <summary>每天, "per day".</summary>
    PerDay,

    /// <summary>每件, "each".</summary>
    PerItem,
}
