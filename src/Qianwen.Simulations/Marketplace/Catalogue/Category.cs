using Qianwen.Contracts;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A kind of product that several chains sell: latte, milk tea.</summary>
public sealed record Category(string Id, LocalizedText Name, IReadOnlyList<string> Aliases);
