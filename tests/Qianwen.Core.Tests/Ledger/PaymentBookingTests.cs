using Qianwen.Contracts.Payments;
using Qianwen.Core.Ledger;

namespace Qianwen.Core.Tests.Ledger;

public sealed class PaymentBookingTests
{
    [Theory]
    [InlineData(PaymentCommandType.Authorise, "person:lin", "held:lin")]
    [InlineData(PaymentCommandType.Capture, "held:lin", "merchant:chagee")]
    [InlineData(PaymentCommandType.Void, "held:lin", "person:lin")]
    [InlineData(PaymentCommandType.Refund, "merchant:chagee", "person:lin")]
    public void For_AStep_MovesTheAmountFromOneAccountToTheOther(PaymentCommandType step, string from, string to)
    {
        var booking = For(step);

        Assert.Equal(
            [new LedgerEntry(from, Money.Fen(-3_700)), new LedgerEntry(to, Money.Fen(3_700))],
            booking.Entries
        );
        Assert.Equal(step.ToString().ToLowerInvariant(), booking.Reason);
    }

    [Theory]
    [InlineData("merchant:chagee", 3_700, PaymentCommandType.Authorise, PaymentCommandType.Capture)]
    [InlineData("person:lin", 0, PaymentCommandType.Authorise, PaymentCommandType.Void)]
    [InlineData("person:lin", 0, PaymentCommandType.Authorise, PaymentCommandType.Capture, PaymentCommandType.Refund)]
    public void For_AWholePayment_LeavesNothingHeld(string account, long expected, params PaymentCommandType[] steps)
    {
        var balance = steps
            .SelectMany(step => For(step).Entries)
            .GroupBy(entry => entry.Account)
            .ToDictionary(one => one.Key, one => one.Sum(entry => entry.Amount.Amount));

        Assert.Equal(0, balance["held:lin"]);
        Assert.Equal(expected, balance[account]);
        Assert.Equal(0, balance.Values.Sum());
    }

    [Fact]
    public void For_AnAmountThatHasNoOpposite_Throws() =>
        Assert.Throws<OverflowException>(() =>
            PaymentBooking.For("k", "o", PaymentCommandType.Capture, "lin", "chagee", Money.Fen(long.MinValue))
        );

    [Fact]
    public void For_NoPaymentStep_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => For((PaymentCommandType)42));

    private static LedgerBooking For(PaymentCommandType step) =>
        PaymentBooking.For("k", "o", step, "lin", "chagee", Money.Fen(3_700));
}
