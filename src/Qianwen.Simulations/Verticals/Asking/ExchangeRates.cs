using System.Collections.Frozen;
using Qianwen.Contracts.Payments;

namespace Qianwen.Simulations.Verticals.Asking;

/// <summary>What one unit of a currency is worth in yuan in this world, always.</summary>
public static class ExchangeRates
{
    private static readonly FrozenDictionary<string, decimal> Rates = new Dictionary<string, decimal>(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [Money.Yuan] = 1m,
        ["USD"] = 7.1m,
        ["EUR"] = 7.7m,
        ["GBP"] = 9.1m,
        ["JPY"] = 0.048m,
        ["HKD"] = 0.91m,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where there is a rate.</summary>
    public static bool Knows(string currency) => Rates.ContainsKey(currency);

    /// <summary>Yuan for one unit; 1 for a currency nobody knows here.</summary>
    public static decimal YuanFor(string currency) => Rates.GetValueOrDefault(currency, 1m);
}
