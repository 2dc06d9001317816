using Qianwen.Core.Planning.Entities;

namespace Qianwen.Core.Planning.Frames;

/// <summary>An address as said.</summary>
/// <param name="Words">The person's words.</param>
/// <param name="Folded">The same, folded.</param>
/// <param name="Places">Places and cities it names; empty where no vocabulary knows it.</param>
/// <param name="Reason">How the place was matched.</param>
public sealed record AddressMention(string Words, string Folded, IReadOnlyList<NamedEntity> Places, MatchReason? Reason)
{
    /// <summary>Where within the place: 8号楼前台; empty where it was not said.</summary>
    public string Detail { get; init; } = "";
}
