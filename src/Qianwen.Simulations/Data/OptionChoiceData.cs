namespace Qianwen.Simulations.Data;

/// <summary>A choice of an option group in <c>options.json</c>.</summary>
public sealed record OptionChoiceData(string Id, string Zh, string En, IReadOnlyList<string> Aliases);
