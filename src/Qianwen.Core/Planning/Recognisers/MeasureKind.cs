namespace Qianwen.Core.Planning.Recognisers;

/// <summary>What a measure word says of the thing.</summary>
public enum MeasureKind
{
    /// <summary>Something to drink: 杯, "cups of".</summary>
    Drink,

    /// <summary>Something to eat: 碗, "slices of".</summary>
    Portion,

    /// <summary>Nothing: 个, "orders of".</summary>
    Any,
}
