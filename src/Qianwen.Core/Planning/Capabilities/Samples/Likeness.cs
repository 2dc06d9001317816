using Qianwen.Core.Planning.Capabilities.Schema;

namespace Qianwen.Core.Planning.Capabilities.Samples;

/// <summary>What some words most resemble.</summary>
/// <param name="Family">The family; null for nothing at all, and for food, which has a frame of its own.</param>
/// <param name="Name">The family's name; null for nothing at all.</param>
/// <param name="Probability">How probable that is.</param>
/// <param name="Reading">How probable everything else is.</param>
internal sealed record Likeness(FamilySpec? Family, string? Name, double Probability, SampleReading Reading);
