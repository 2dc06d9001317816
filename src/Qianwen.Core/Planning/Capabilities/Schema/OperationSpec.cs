namespace Qianwen.Core.Planning.Capabilities.Schema;

/// <summary>What can be asked of a family.</summary>
/// <param name="Op">One of <see cref="Contracts.Planning.Operations"/>.</param>
/// <param name="Triggers">Words that ask for it.</param>
/// <param name="Required">What must be known.</param>
public sealed record OperationSpec(string Op, IReadOnlyList<string> Triggers, IReadOnlyList<string> Required);
