using Qianwen.Contracts.Payments;

namespace Qianwen.Contracts.Tests;

public sealed class MoneyTests
{
    private static readonly Money Dollar = new(100, "USD");

    [Fact]
    public void Arithmetic_SameCurrency_IsOnMinorUnits()
    {
        Assert.Equal(Money.Fen(1250), Money.Fen(1000) + Money.Fen(250));
        Assert.Equal(Money.Fen(-250), Money.Fen(1000) - Money.Fen(1250));
        Assert.Equal(Money.Fen(-5), -Money.Fen(5));
        Assert.Equal(Money.Fen(64_000), Money.Fen(1600) * 40);
        Assert.Equal(new Money(0, "USD"), Money.Zero("USD"));
        Assert.Equal("CNY", Money.Zero().Currency);
    }

    [Fact]
    public void Combine_OtherCurrency_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => Money.Fen(1) + Dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Fen(1) - Dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Fen(1) < Dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Fen(1) > Dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Fen(1) <= Dollar);
        Assert.Throws<InvalidOperationException>(() => Money.Fen(1) >= Dollar);
    }

    [Fact]
    public void Equality_OtherCurrency_IsNotEqual() => Assert.NotEqual(Money.Fen(100), Dollar);

    [Fact]
    public void Arithmetic_BeyondTheRange_Throws()
    {
        var most = Money.Fen(long.MaxValue);

        Assert.Throws<OverflowException>(() => most + Money.Fen(1));
        Assert.Throws<OverflowException>(() => Money.Fen(long.MinValue) - Money.Fen(1));
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => -Money.Fen(long.MinValue));
    }

    [Theory]
    [InlineData(1, 2, true, false)]
    [InlineData(2, 2, false, true)]
    [InlineData(-3, 2, true, false)]
    public void Compare_SameCurrency_IsByAmount(long left, long right, bool less, bool equal)
    {
        var (one, other) = (Money.Fen(left), Money.Fen(right));

        Assert.Equal(less, one < other);
        Assert.Equal(less || equal, one <= other);
        Assert.Equal(!less && !equal, one > other);
        Assert.Equal(!less, one >= other);
    }

    [Theory]
    [InlineData(1250, "CNY", "¥12.50")]
    [InlineData(5, "CNY", "¥0.05")]
    [InlineData(0, "CNY", "¥0.00")]
    [InlineData(-5, "CNY", "-¥0.05")]
    [InlineData(-123456, "CNY", "-¥1234.56")]
    [InlineData(1250, "USD", "12.50 USD")]
    [InlineData(-1, "USD", "-0.01 USD")]
    [InlineData(long.MinValue, "CNY", "-¥92233720368547758.08")]
    public void ToString_Amount_AsPeopleReadIt(long amount, string currency, string expected) =>
        Assert.Equal(expected, new Money(amount, currency).ToString());

    [Fact]
    public void IsZero_Amount_IsNotWritten() =>
        Assert.Equal("""{"amount":0,"currency":"CNY"}""", QianwenJson.Serialize(Money.Zero()));
}
