namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>A part of the day.</summary>
internal enum PartOfDay
{
    /// <summary>Not named.</summary>
    None,

    /// <summary>凌晨: midnight to six.</summary>
    SmallHours,

    /// <summary>Six to nine.</summary>
    EarlyMorning,

    /// <summary>Six to noon.</summary>
    Morning,

    /// <summary>Eleven to two.</summary>
    Midday,

    /// <summary>Noon to six.</summary>
    Afternoon,

    /// <summary>Three to six.</summary>
    LateAfternoon,

    /// <summary>傍晚: five to seven.</summary>
    Dusk,

    /// <summary>Six to ten.</summary>
    Evening,

    /// <summary>Six to midnight.</summary>
    Night,

    /// <summary>Ten to midnight.</summary>
    LateNight,
}
