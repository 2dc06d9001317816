namespace Qianwen.Contracts.Planning;

/// <summary>The one thing asked of the person.</summary>
/// <param name="LegId">The leg it is about.</param>
/// <param name="Argument">The argument it fills.</param>
/// <param name="Text">The question.</param>
/// <param name="Choices">Ready answers, where they are few.</param>
public sealed record PlanQuestion(string LegId, string Argument, string Text, IReadOnlyList<QuestionChoice> Choices);
