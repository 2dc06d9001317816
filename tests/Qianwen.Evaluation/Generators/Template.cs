namespace Qianwen.Evaluation.Generators;

/// <summary>A sentence with gaps.</summary>
/// <param name="Family">The family it asks for; <c>none</c> for what is no task, <c>quote</c> for a wrapper around a sentence.</param>
/// <param name="Operations">The operation, and others that are right too.</param>
/// <param name="Lang"><c>zh</c> or <c>en</c>.</param>
/// <param name="Text">The sentence, with gaps <c>{slot:words}</c>, <c>{words}</c>, <c>{!words}</c> (not scored).</param>
internal sealed record Template(string Family, IReadOnlyList<string> Operations, string Lang, string Text);
