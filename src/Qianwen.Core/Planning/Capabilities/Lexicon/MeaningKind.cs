namespace Qianwen.Core.Planning.Capabilities.Lexicon;

/// <summary>What a phrase of a manifest does in a sentence.</summary>
public enum MeaningKind
{
    /// <summary>Names the family.</summary>
    Family,

    /// <summary>Asks for an operation.</summary>
    Operation,

    /// <summary>Stands before an argument.</summary>
    Before,

    /// <summary>Stands after an argument.</summary>
    After,

    /// <summary>Measures a count or number.</summary>
    Unit,

    /// <summary>Names a declared value.</summary>
    Value,

    /// <summary>Ends a value that is written out.</summary>
    Head,

    /// <summary>Means the value of another wish.</summary>
    Refers,
}
