namespace Qianwen.Simulations.Data;

/// <summary>A line of <c>categories.json</c>: a kind of product that items name in their tags.</summary>
public sealed record CategoryData(string Id, string Zh, string En, IReadOnlyList<string> Aliases);
