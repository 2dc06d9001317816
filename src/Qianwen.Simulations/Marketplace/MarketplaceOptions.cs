using System.ComponentModel.DataAnnotations;

namespace Qianwen.Simulations.Marketplace;

/// <summary>Settings of the marketplace; section <c>Simulations:Marketplace</c>.</summary>
public sealed class MarketplaceOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Simulations:Marketplace";

    /// <summary>How far a store delivers, in metres.</summary>
    [Range(500, 50_000)]
    public int DeliveryRadiusMetres { get; set; } = 8_000;

    /// <summary>How long an offer's price holds, in seconds; the manifest's terms promise 600.</summary>
    [Range(30, 86_400)]
    public int PriceLockSeconds { get; set; } = 600;

    /// <summary>Most units of one line.</summary>
    [Range(1, 10_000)]
    public int MaxQuantity { get; set; } = 200;

    /// <summary>Seed of order numbers, pickup codes and whatever else looks random.</summary>
    public int Seed { get; set; } = 20_260;
}
