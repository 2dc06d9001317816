using System.ComponentModel.DataAnnotations;

namespace Qianwen.Simulations.Payments;

/// <summary>Settings of the payment provider; section <c>Simulations:Payments</c>.</summary>
public sealed class PaymentsOptions
{
    /// <summary>The section they are read from.</summary>
    public const string Section = "Simulations:Payments";

    /// <summary>What a person's account holds at first, in fen.</summary>
    [Range(0L, long.MaxValue)]
    public long DefaultBalance { get; set; } = 2_000_000;

    /// <summary>What the accounts of certain persons hold at first, in fen, by person id.</summary>
    public Dictionary<string, long> Balances { get; } = new(StringComparer.Ordinal);

    /// <summary>Seed of payment numbers.</summary>
    public int Seed { get; set; } = 20_261;
}
