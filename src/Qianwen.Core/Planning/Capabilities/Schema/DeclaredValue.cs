namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>A value that a capability declares (<c>x-values</c>).</summary>
/// <param name="Value">The value.</param>
/// <param name="Names">Words for it, in both languages.</param>
public sealed record DeclaredValue(string Value, IReadOnlyList<string> Names);
