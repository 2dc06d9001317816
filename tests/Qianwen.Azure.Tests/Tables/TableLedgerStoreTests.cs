using Qianwen.Contracts.Payments;
using Qianwen.Core.Ledger;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableLedgerStoreTests : StoreTestBase
{
    [Fact]
    public async Task BookAsync_SameKeyAgain_BooksOnce()
    {
        await Ledger.BookAsync(Booking("k-1"), None);
        await Ledger.BookAsync(Booking("k-1"), None);

        Assert.Single(await Ledger.ReadAsync("order:1", None));
    }

    [Fact]
    public async Task ReadAsync_SeveralBookings_InTheOrderTheyWereMade()
    {
        string[] keys = ["z", "a", "m"];
        foreach (var key in keys)
        {
            await Ledger.BookAsync(Booking(key), None);
        }

        var booked = await Ledger.ReadAsync("order:1", None);

        Assert.Equal(keys, booked.Select(booking => booking.Key));
        Assert.Equal(Booking("z").Entries, booked[0].Entries);
        Assert.Equal(("order:1", "authorise"), (booked[0].OrderKey, booked[0].Reason));
    }

    [Fact]
    public async Task BookAsync_ManyAtOnce_BooksEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Ledger.BookAsync(Booking($"k-{i % 8}"), None)));

        var booked = await Ledger.ReadAsync("order:1", None);
        Assert.Equal(8, booked.Count);
        Assert.Equal(8, booked.Select(booking => booking.Key).Distinct().Count());
    }

    [Fact]
    public async Task ReadAsync_AnotherOrder_IsEmpty()
    {
        await Ledger.BookAsync(Booking("k-1"), None);

        Assert.Empty(await Ledger.ReadAsync("order:2", None));
    }

    private static LedgerBooking Booking(string key) =>
        new(
            key,
            "order:1",
            "authorise",
            [new LedgerEntry("person:lin", Money.Fen(-100)), new LedgerEntry("held:lin", Money.Fen(100))]
        );
}
