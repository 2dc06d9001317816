namespace Qianwen.Contracts.Providers;

/// <summary>How people ask for one operation of a capability.</summary>
/// <param name="Op">One of <see cref="Planning.Operations"/>.</param>
/// <param name="Sentences">Whole sentences in both languages, as different as people are; <c>{name}</c> stands for any name, place or thing.</param>
public sealed record CapabilitySamples(string Op, IReadOnlyList<string> Sentences);
