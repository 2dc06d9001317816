namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A group that belongs to a choice of another group: ice belongs to iced.</summary>
public sealed record OptionCondition(string Group, string Choice);
