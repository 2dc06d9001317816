namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>What kind of value an argument takes; the <c>x-entity</c> of its schema.</summary>
public enum ArgumentType
{
    /// <summary>Free words, only after a cue.</summary>
    Text,

    /// <summary>A city, station, area, landmark or address.</summary>
    Place,

    /// <summary>A proper name.</summary>
    Name,

    /// <summary>A day or a span of days.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>How long.</summary>
    Duration,

    /// <summary>How many people, rooms, nights.</summary>
    Count,

    /// <summary>A price range or level.</summary>
    Price,

    /// <summary>The most that may be spent.</summary>
    Budget,

    /// <summary>Money to move.</summary>
    Amount,

    /// <summary>A number with limits: rating, stars, distance.</summary>
    Number,

    /// <summary>One of a closed set.</summary>
    Choice,

    /// <summary>Several of a set.</summary>
    Choices,

    /// <summary>By what to rank.</summary>
    Rank,

    /// <summary>What is looked for, word for word.</summary>
    Query,
}
