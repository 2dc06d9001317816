using Qianwen.Core.Planning.Text;

namespace Qianwen.Core.Planning.Recognisers.Reserved;

/// <summary>Digits that name something and count nothing.</summary>
/// <param name="Span">Where, in the folded text.</param>
/// <param name="Kind">What they name.</param>
public sealed record ReservedSpan(TextSpan Span, ReservedKind Kind);
