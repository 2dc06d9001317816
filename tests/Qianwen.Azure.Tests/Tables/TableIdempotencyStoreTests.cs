using Qianwen.Core.Requests;

namespace Qianwen.Azure.Tests.Tables;

public sealed class TableIdempotencyStoreTests : StoreTestBase
{
    private const string Scope = "lin POST /api/conversations/c-1/messages";
    private static readonly IdempotencyOutcome.Replayed Answer = new(202, """{"messageId":"m-1"}""", "/api/c-1");

    [Fact]
    public async Task BeginAsync_NewKey_Starts() => Assert.IsType<IdempotencyOutcome.Started>(await BeginAsync());

    [Fact]
    public async Task BeginAsync_SameBodyAfterTheAnswer_ReplaysIt()
    {
        await BeginAsync();
        await Requests.CompleteAsync(Scope, "key", Answer, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_OtherBody_IsAConflictBeforeAndAfterTheAnswer()
    {
        await BeginAsync();
        Assert.IsType<IdempotencyOutcome.Conflict>(await BeginAsync("other"));
        await Requests.CompleteAsync(Scope, "key", Answer, None);
        Assert.IsType<IdempotencyOutcome.Conflict>(await BeginAsync("other"));
    }

    [Fact]
    public async Task BeginAsync_WhileTheFirstIsUnderWay_SaysWhenToTryAgain()
    {
        await BeginAsync();
        Time.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal(new IdempotencyOutcome.InFlight(TimeSpan.FromSeconds(18)), await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_LeaseIsOver_IsTakenOverOnce()
    {
        await BeginAsync();
        Time.Advance(TimeSpan.FromSeconds(30));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => BeginAsync()));

        Assert.Single(outcomes.OfType<IdempotencyOutcome.Started>());
    }

    [Fact]
    public async Task BeginAsync_ManyAtOnce_OneStarts()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => BeginAsync()));

        Assert.Single(outcomes.OfType<IdempotencyOutcome.Started>());
        Assert.Equal(11, outcomes.OfType<IdempotencyOutcome.InFlight>().Count());
    }

    [Fact]
    public async Task CompleteAsync_Twice_KeepsTheFirstAnswer()
    {
        await BeginAsync();
        await Requests.CompleteAsync(Scope, "key", Answer, None);
        await Requests.CompleteAsync(Scope, "key", Answer with { Status = 500 }, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task CompleteAsync_NotBegun_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Requests.CompleteAsync(Scope, "key", Answer, None));

    [Fact]
    public async Task AbandonAsync_UnderWay_FreesTheKeyForAnyBody()
    {
        await BeginAsync();

        await Requests.AbandonAsync(Scope, "key", None);

        Assert.IsType<IdempotencyOutcome.Started>(await BeginAsync("other"));
    }

    [Fact]
    public async Task AbandonAsync_Answered_KeepsTheAnswer()
    {
        await BeginAsync();
        await Requests.CompleteAsync(Scope, "key", Answer, None);

        await Requests.AbandonAsync(Scope, "key", None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_AnotherScope_IsAnotherKey()
    {
        await BeginAsync();

        var outcome = await Requests.BeginAsync("wang POST /api/conversations", "key", "body", None);

        Assert.IsType<IdempotencyOutcome.Started>(outcome);
    }

    private Task<IdempotencyOutcome> BeginAsync(string body = "body") => Requests.BeginAsync(Scope, "key", body, None);
}
