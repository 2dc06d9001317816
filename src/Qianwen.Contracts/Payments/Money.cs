using System.Globalization;
using System.Text.Json.Serialization;

namespace Qianwen.Contracts.Payments;

/// <summary>An amount in minor units (fen, cents) of one currency. Arithmetic across currencies throws.</summary>
/// <param name="Amount">Minor units; may be negative (a discount).</param>
/// <param name="Currency">ISO 4217 code, e.g. <c>CNY</c>.</param>
public readonly record struct Money(long Amount, string Currency)
{
    /// <summary>The currency of the built-in services.</summary>
    public const string Yuan = "CNY";

    /// <summary>True for an amount of zero.</summary>
    [JsonIgnore]
    public bool IsZero => Amount == 0;

    /// <summary>An amount of fen.</summary>
    public static Money Fen(long fen) => new(fen, Yuan);

    /// <summary>Nothing, in <paramref name="currency"/>.</summary>
    public static Money Zero(string currency = Yuan) => new(0, currency);

    public static Money operator +(Money left, Money right) =>
        new(checked(left.Amount + Same(left, right).Amount), left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(checked(left.Amount - Same(left, right).Amount), left.Currency);

    public static Money operator -(Money value) => new(checked(-value.Amount), value.Currency);

    public static Money operator *(Money value, int factor) => new(checked(value.Amount * factor), value.Currency);

    public static bool operator <(Money left, Money right) => left.Amount < Same(left, right).Amount;

    public static bool operator >(Money left, Money right) => left.Amount > Same(left, right).Amount;

    public static bool operator <=(Money left, Money right) => left.Amount <= Same(left, right).Amount;

    public static bool operator >=(Money left, Money right) => left.Amount >= Same(left, right).Amount;

    /// <summary>As people read it: <c>¥12.50</c>, or <c>12.50 USD</c>.</summary>
    public override string ToString()
    {
        var sign = Amount < 0 ? "-" : "";
        var text = (Math.Abs((decimal)Amount) / 100).ToString("0.00", CultureInfo.InvariantCulture);
        return Currency == Yuan ? $"{sign}¥{text}" : $"{sign}{text} {Currency}";
    }

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right
            : throw new InvalidOperationException($"Cannot combine {left.Currency} with {right.Currency}.");
}
