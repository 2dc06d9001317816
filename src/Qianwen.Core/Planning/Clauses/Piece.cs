using Qianwen.Core.Planning.Entities;
using Qianwen.Core.Planning.Recognisers;
using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Clauses;

/// <summary>One piece of an order, in the order of the words.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Span">Where.</param>
/// <param name="Text">Its folded text.</param>
/// <param name="Match">For a name: what it names.</param>
/// <param name="Number">For an amount.</param>
/// <param name="Measure">For a measure word.</param>
public sealed record Piece(
    PieceKind Kind,
    TextSpan Span,
    string Text,
    EntityMatch? Match = null,
    NumberMatch? Number = null,
    MeasureKind? Measure = null
);
