using System.ComponentModel.DataAnnotations;
using Qianwen.Contracts.Payments;
using Qianwen.Core.Mandates;

namespace Qianwen.Azure.Tables;

/// <summary>The mandate of a person who has saved none.</summary>
public sealed class MandateDefaults
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Mandates:Defaults";

    /// <summary>The most one order may cost, in fen.</summary>
    [Range(1, long.MaxValue)]
    public long SingleLimitFen { get; init; } = 500_000;

    /// <summary>The most that may leave in a month, in fen.</summary>
    [Range(1, long.MaxValue)]
    public long TotalLimitFen { get; init; } = 2_000_000;

    /// <summary>The default mandate of a person.</summary>
    public Mandate For(string personId) => new(personId, Money.Fen(SingleLimitFen), Money.Fen(TotalLimitFen), []);
}
