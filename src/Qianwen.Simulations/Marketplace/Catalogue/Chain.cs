using Qianwen.Contracts;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Marketplace.Catalogue;

/// <summary>A brand with the menu all its stores share.</summary>
/// <param name="Packing">Packing fee per unit.</param>
public sealed record Chain(
    string Id,
    LocalizedText Name,
    IReadOnlyList<string> Aliases,
    Money Packing,
    DeliveryTariff Delivery,
    IReadOnlyList<MenuItem> Menu
);
