using Qianwen.Contracts.Payments;
using Qianwen.Core.Cases;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableCaseStoreTests : StoreTestBase
{
    [Fact]
    public async Task OpenAsync_SameKeyAgain_KeepsTheFirst()
    {
        await Cases.OpenAsync(Case("pay:1", "first", 0), None);
        await Cases.OpenAsync(Case("pay:1", "second", 1), None);

        Assert.Equal("first", Assert.Single(await Cases.ListAsync(None)).Detail);
    }

    [Fact]
    public async Task ListAsync_SeveralCases_OldestFirst()
    {
        await Cases.OpenAsync(Case("a", "newer", 5), None);
        await Cases.OpenAsync(Case("b", "older", 1), None);

        Assert.Equal(["older", "newer"], (await Cases.ListAsync(None)).Select(open => open.Detail));
    }

    private OpenCase Case(string key, string detail, int minutes) =>
        new(
            key,
            "payment_unknown",
            "task-1",
            "lin",
            Money.Fen(1200),
            detail,
            Time.GetUtcNow() + TimeSpan.FromMinutes(minutes)
        );
}
