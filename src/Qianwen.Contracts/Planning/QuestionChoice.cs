namespace Qianwen.Contracts.Planning;

/// <summary>A ready answer to a question.</summary>
/// <param name="Label">What the person sees and may type.</param>
/// <param name="Value">What it stands for: an entity id, an address label, …</param>
public sealed record QuestionChoice(string Label, string Value);
