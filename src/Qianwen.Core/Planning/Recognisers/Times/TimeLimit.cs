namespace Qianwen.Core.Planning.Recognisers.Times;

/// <summary>How a time is meant.</summary>
internal enum TimeLimit
{
    /// <summary>At it.</summary>
    At,

    /// <summary>At it or later.</summary>
    From,

    /// <summary>At it or earlier.</summary>
    Until,

    /// <summary>About then.</summary>
    Around,
}
