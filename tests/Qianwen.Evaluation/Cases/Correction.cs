namespace Qianwen.Evaluation.Cases;

/// <summary>A change of mind within a dialogue.</summary>
/// <param name="Slot">What it is about.</param>
/// <param name="From">What was said first; null where nothing was.</param>
/// <param name="To">What holds in the end.</param>
public sealed record Correction(string Slot, string? From, string To);
