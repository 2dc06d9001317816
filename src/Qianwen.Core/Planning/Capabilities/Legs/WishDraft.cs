using Qianwen.Core.Planning.Capabilities.Filling;
using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Legs;

/// <summary>A wish with its arguments, before it is made a leg.</summary>
/// <param name="Family">The family.</param>
/// <param name="Op">What is asked of it.</param>
/// <param name="OpSaid">True where words asked for that operation.</param>
/// <param name="Values">Its arguments.</param>
/// <param name="Score">How surely the family is meant.</param>
public sealed record WishDraft(FamilySpec Family, string Op, bool OpSaid, IReadOnlyList<Filled> Values, double Score)
{
    /// <summary>The folded words it was read from.</summary>
    public string Text { get; init; } = "";

    /// <summary>The value of an argument.</summary>
    public Filled? Get(string argument) =>
        Values.FirstOrDefault(value => string.Equals(value.Argument, argument, StringComparison.Ordinal));
}
