using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Filling;

/// <summary>Words taken as they are.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Head">The argument that the last word names, if any.</param>
internal sealed record Phrase(int Start, int End, ArgumentSpec? Head);
