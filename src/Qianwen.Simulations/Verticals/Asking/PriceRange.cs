using Qianwen.Contracts;
using Qianwen.Contracts.Payments;
using Qianwen.Contracts.Planning;

namespace Qianwen.Simulations.Verticals.Asking;

/// <summary>A price wish in fen.</summary>
/// <param name="Min">At least; null for no limit.</param>
/// <param name="Max">At most; null for no limit.</param>
/// <param name="Level"><c>cheap</c>, <c>moderate</c> or <c>expensive</c>; null where limits or nothing was said.</param>
/// <param name="Note">What was assumed of another currency.</param>
public sealed record PriceRange(long? Min, long? Max, string? Level, LocalizedText? Note = null)
{
    /// <summary>More than anything costs, so that a fifth more still fits.</summary>
    private const long Most = 1_000_000_000_000;

    /// <summary>No wish.</summary>
    public static PriceRange Any { get; } = new(null, null, null);

    /// <summary>True where nothing was wished.</summary>
    public bool IsAny => Min is null && Max is null && Level is null;

    /// <summary>Reads a wish; another currency is converted at the rates this world has, with a note.</summary>
    public static PriceRange Of(PriceArgument? price)
    {
        if (price is null)
        {
            return Any;
        }

        var foreign = (price.Max ?? price.Min)?.Currency is { } currency && currency != Money.Yuan;
        var (min, max) = Around(Fen(price.Min), Fen(price.Max));
        var range = new PriceRange(min, max, price.Level);
        return foreign
            ? range with
            {
                Note = new LocalizedText($"“{price.Words}”按{range}计算", $"\"{price.Words}\" was taken as {range}"),
            }
            : range;
    }

    /// <summary>The range with the levels of one market put into it: below <paramref name="cheap"/> fen, above <paramref name="dear"/> fen.</summary>
    public PriceRange At(long cheap, long dear) =>
        Level switch
        {
            "cheap" => this with { Max = Max ?? cheap, Level = null },
            "expensive" => this with { Min = Min ?? dear, Level = null },
            "moderate" => this with { Min = Min ?? cheap, Max = Max ?? dear, Level = null },
            _ => this,
        };

    /// <summary>True for an amount of fen within the limits.</summary>
    public bool Holds(long fen) => fen >= (Min ?? long.MinValue) && fen <= (Max ?? long.MaxValue);

    /// <inheritdoc/>
    public override string ToString() =>
        (Min, Max) switch
        {
            ({ } min, { } max) => $"{Money.Fen(min)}–{Money.Fen(max)}",
            ({ } min, null) => $"≥ {Money.Fen(min)}",
            (null, { } max) => $"≤ {Money.Fen(max)}",
            _ => Level ?? "",
        };

    /// <summary>"About 2,000" leaves a fifth on either side.</summary>
    private static (long? Min, long? Max) Around(long? min, long? max) =>
        min is { } exact && min == max ? (exact * 4 / 5, exact * 6 / 5) : (min, max);

    private static long? Fen(Money? money) =>
        money is { } amount
            ? (long)Math.Clamp(Math.Round(amount.Amount * ExchangeRates.YuanFor(amount.Currency)), 0, Most)
            : null;
}
