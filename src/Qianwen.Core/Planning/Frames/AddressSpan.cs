using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Frames;

/// <summary>An address as it was read.</summary>
/// <param name="Span">All its words.</param>
/// <param name="Places">The place it is, or the city it names; empty where no vocabulary knows it.</param>
/// <param name="Reason">How that was found.</param>
/// <param name="Detail">Where within the place; of no length where nothing was said.</param>
public sealed record AddressSpan(
    TextSpan Span,
    IReadOnlyList<NamedEntity> Places,
    MatchReason? Reason,
    TextSpan Detail
);
