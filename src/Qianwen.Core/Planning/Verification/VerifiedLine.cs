using Qianwen.Contracts.Planning;
using Qianwen.Core.Planning.Frames;

namespace Qianwen.Core.Planning.Verification;

/// <summary>A line of an order that the person said; its number is still to be checked.</summary>
/// <param name="Line">The line, matched with the vocabularies.</param>
/// <param name="QuantityWords">The person's words for how many; null where none were said.</param>
public sealed record VerifiedLine(ResolvedLine Line, string? QuantityWords)
{
    /// <summary>The line as it goes into the leg.</summary>
    public OrderedItem Item => Line.Item;
}
