using Qianwen.Contracts.Payments;
using Qianwen.Core.Ledger;

namespace Qianwen.Core.Tests.Ledger;

public sealed class LedgerBookingTests
{
    public static TheoryData<string, LedgerEntry[]> WhatIsNotEven =>
        new()
        {
            { "nothing", [] },
            { "one side", [new("person:lin", Money.Fen(0))] },
            { "a fen too much", [new("person:lin", Money.Fen(-100)), new("held:lin", Money.Fen(101))] },
            { "the same sign", [new("person:lin", Money.Fen(100)), new("held:lin", Money.Fen(100))] },
            { "two currencies", [new("person:lin", Money.Fen(-100)), new("held:lin", new Money(100, "USD"))] },
        };

    [Fact]
    public void Booking_EntriesSumToZero_HoldsThem()
    {
        LedgerEntry[] entries =
        [
            new("person:lin", Money.Fen(-100)),
            new("merchant:a", Money.Fen(60)),
            new("merchant:b", Money.Fen(40)),
        ];

        var booking = new LedgerBooking("k", "o", "capture", entries);

        Assert.Equal(entries, booking.Entries);
        Assert.Equal(("k", "o", "capture"), (booking.Key, booking.OrderKey, booking.Reason));
    }

    [Theory]
    [MemberData(nameof(WhatIsNotEven))]
    public void Booking_NotEven_Throws(string what, LedgerEntry[] entries)
    {
        var thrown = Record.Exception(() => new LedgerBooking("k", "o", "capture", entries));

        Assert.True(thrown is ArgumentException, $"{what} was booked");
    }

    [Fact]
    public void Booking_SumBeyondALong_ThrowsAndDoesNotWrap() =>
        Assert.Throws<OverflowException>(() =>
            new LedgerBooking(
                "k",
                "o",
                "capture",
                [
                    new("a", Money.Fen(long.MaxValue)),
                    new("b", Money.Fen(long.MaxValue)),
                    new("c", Money.Fen(1)),
                    new("d", Money.Fen(1)),
                ]
            )
        );
}
