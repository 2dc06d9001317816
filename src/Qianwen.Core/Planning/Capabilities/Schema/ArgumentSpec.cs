using System.Text.RegularExpressions;
using Qianwen.Contracts;
using Qianwen.Core.Planning.Recognisers.Counts;

namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>One argument of a family, as its manifests declare it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What kind of value.</param>
public sealed record ArgumentSpec(string Name, ArgumentType Type)
{
    /// <summary>Position in the schema.</summary>
    public int Order { get; init; }

    /// <summary>Words that stand directly before the value.</summary>
    public IReadOnlyList<string> Before { get; init; } = [];

    /// <summary>Words that stand directly after the value.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Measure words that follow a count or number.</summary>
    public IReadOnlyList<string> Units { get; init; } = [];

    /// <summary>Words with which a value ends that is written out: "Grand Hotel", 电费.</summary>
    public IReadOnlyList<string> Heads { get; init; } = [];

    /// <summary>Declared values with the words for them.</summary>
    public IReadOnlyList<DeclaredValue> Values { get; init; } = [];

    /// <summary>What is asked when it is missing.</summary>
    public LocalizedText? Question { get; init; }

    /// <summary>Arguments of other families with the same role take the same value: <c>destination</c>, <c>start</c>, <c>people</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Words by which another wish means this one's value: "the airport", 酒店.</summary>
    public IReadOnlyList<string> Refers { get; init; } = [];

    /// <summary>True where a place or name without a cue is this argument.</summary>
    public bool Bare { get; init; }

    /// <summary>Words by which somebody asks for it: "destination", 去哪.</summary>
    public IReadOnlyList<string> Asks { get; init; } = [];

    /// <summary>The form in which it is written, in folded words; null where it has none.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>True for a number by which something that exists is called: that of an order.</summary>
    public bool IsCode { get; init; }

    /// <summary>Its units, ready to be found.</summary>
    public CountUnits Counter { get; init; } = CountUnits.Of([]);

    /// <summary>What is assumed where nothing is said; null for nothing.</summary>
    public string? Assumed { get; init; }
}
