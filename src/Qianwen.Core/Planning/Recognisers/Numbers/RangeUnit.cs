namespace Qianwen.Core.Planning.Recognisers.Numbers;

/// <summary>What a number with limits measures.</summary>
public enum RangeUnit
{
    /// <summary>Stars of a hotel or a rating: 四星级, "five-star".</summary>
    Stars,

    /// <summary>Points of a rating: 4.5分, "rated above 4".</summary>
    Points,

    /// <summary>A distance, in kilometres.</summary>
    Kilometres,
}
