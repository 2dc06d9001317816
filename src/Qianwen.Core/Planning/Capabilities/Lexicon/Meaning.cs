using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Lexicon;

/// <summary>One thing a phrase can mean.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Family">For which family.</param>
/// <param name="Argument">For which argument, if any.</param>
/// <param name="Value">The operation or the declared value.</param>
public sealed record Meaning(MeaningKind Kind, FamilySpec Family, ArgumentSpec? Argument = null, string? Value = null);
