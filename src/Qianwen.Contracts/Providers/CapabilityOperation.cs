namespace Qianwen.Contracts.Providers;

/// <summary>One thing that can be asked of a capability.</summary>
/// <param name="Op">One of <see cref="Planning.Operations"/>.</param>
/// <param name="Triggers">Words, in both languages, that ask for it.</param>
/// <param name="Required">Names of the arguments without which it cannot be done; null for those the schema requires.</param>
public sealed record CapabilityOperation(
    string Op,
    IReadOnlyList<string> Triggers,
    IReadOnlyList<string>? Required = null
);
