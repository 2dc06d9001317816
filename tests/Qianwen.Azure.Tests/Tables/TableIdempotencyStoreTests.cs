using Qianwen.Azure.Tables;
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
        await Requests.CompleteAsync(Scope, "key", await ClaimAsync(), Answer, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_OtherBody_IsAConflictBeforeAndAfterTheAnswer()
    {
        var claim = await ClaimAsync();
        Assert.IsType<IdempotencyOutcome.Conflict>(await BeginAsync("other"));
        await Requests.CompleteAsync(Scope, "key", claim, Answer, None);
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
        var claim = await ClaimAsync();
        await Requests.CompleteAsync(Scope, "key", claim, Answer, None);
        await Requests.CompleteAsync(Scope, "key", claim, Answer with { Status = 500 }, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task CompleteAsync_LeaseIsOverAndNobodyTookOver_KeepsTheAnswer()
    {
        var slow = await ClaimAsync();
        Time.Advance(TimeSpan.FromSeconds(31));

        await Requests.CompleteAsync(Scope, "key", slow, Answer, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task CompleteAsync_TakenOver_LeavesTheRequestToItsNewOwner()
    {
        var (slow, owner) = await TakeOverAsync();

        await Requests.CompleteAsync(Scope, "key", slow, Answer with { Status = 500 }, None);

        Assert.Equal(new IdempotencyOutcome.InFlight(TimeSpan.FromSeconds(30)), await BeginAsync());
        await Requests.CompleteAsync(Scope, "key", owner, Answer, None);
        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task CompleteAsync_TakenOverAndAnswered_KeepsTheOwnersAnswer()
    {
        var (slow, owner) = await TakeOverAsync();
        await Requests.CompleteAsync(Scope, "key", owner, Answer, None);

        await Requests.CompleteAsync(Scope, "key", slow, Answer with { Status = 500 }, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task CompleteAsync_TakenOverAndAbandoned_KeepsNothing()
    {
        var (slow, owner) = await TakeOverAsync();
        await Requests.AbandonAsync(Scope, "key", owner, None);

        await Requests.CompleteAsync(Scope, "key", slow, Answer, None);

        Assert.IsType<IdempotencyOutcome.Started>(await BeginAsync());
    }

    [Fact]
    public async Task CompleteAsync_AnswerWithoutALocation_IsReplayedWithoutOne()
    {
        var plain = Answer with { Location = null };
        await Requests.CompleteAsync(Scope, "key", await ClaimAsync(), plain, None);

        Assert.Equal(plain, await BeginAsync());
    }

    [Fact]
    public async Task AbandonAsync_UnderWay_FreesTheKeyForAnyBody()
    {
        await Requests.AbandonAsync(Scope, "key", await ClaimAsync(), None);

        Assert.IsType<IdempotencyOutcome.Started>(await BeginAsync("other"));
    }

    [Fact]
    public async Task AbandonAsync_Answered_KeepsTheAnswer()
    {
        var claim = await ClaimAsync();
        await Requests.CompleteAsync(Scope, "key", claim, Answer, None);

        await Requests.AbandonAsync(Scope, "key", claim, None);

        Assert.Equal(Answer, await BeginAsync());
    }

    [Fact]
    public async Task AbandonAsync_TakenOver_DoesNotFreeTheOwnersClaim()
    {
        var (slow, _) = await TakeOverAsync();

        await Requests.AbandonAsync(Scope, "key", slow, None);

        Assert.Equal(new IdempotencyOutcome.InFlight(TimeSpan.FromSeconds(30)), await BeginAsync());
    }

    [Fact]
    public async Task AbandonAsync_Twice_FreesTheKeyOnce()
    {
        var claim = await ClaimAsync();
        await Requests.AbandonAsync(Scope, "key", claim, None);
        await BeginAsync();

        await Requests.AbandonAsync(Scope, "key", claim, None);

        Assert.IsType<IdempotencyOutcome.InFlight>(await BeginAsync());
    }

    [Fact]
    public async Task BeginAsync_AnotherScope_IsAnotherKey()
    {
        await BeginAsync();

        var outcome = await Requests.BeginAsync("wang POST /api/conversations", "key", "body", None);

        Assert.IsType<IdempotencyOutcome.Started>(outcome);
    }

    [Fact]
    public async Task BeginAsync_JustWithinTheRetention_StillReplays()
    {
        await Requests.CompleteAsync(Scope, "key", await ClaimAsync(), Answer, None);
        Time.Advance(IIdempotencyStore.Retention);

        Assert.Equal(Answer, await BeginAsync());
        Assert.IsType<IdempotencyOutcome.Conflict>(await BeginAsync("other"));
    }

    [Theory]
    [InlineData("body")]
    [InlineData("other")]
    public async Task BeginAsync_PastTheRetention_IsANewRequestThatStartsOnce(string body)
    {
        await Requests.CompleteAsync(Scope, "key", await ClaimAsync(), Answer, None);
        Time.Advance(IIdempotencyStore.Retention + TableIdempotencyStore.Lease);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => BeginAsync(body)));

        var started = Assert.Single(outcomes.OfType<IdempotencyOutcome.Started>());
        Assert.Equal(5, outcomes.OfType<IdempotencyOutcome.InFlight>().Count());
        await Requests.CompleteAsync(Scope, "key", started.Claim, Answer with { Status = 201 }, None);
        Assert.Equal(Answer with { Status = 201 }, await BeginAsync(body));
    }

    [Fact]
    public async Task PurgeAsync_OldAndNewKeys_DeletesTheOldOnly()
    {
        await BeginAsync();
        await Requests.BeginAsync("wang POST /api/conversations", "left behind", "body", None);
        Time.Advance(TimeSpan.FromHours(23));
        var begun = await Requests.BeginAsync(Scope, "new", "body", None);
        var claim = Assert.IsType<IdempotencyOutcome.Started>(begun).Claim;
        await Requests.CompleteAsync(Scope, "new", claim, Answer, None);
        Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(2, await Requests.PurgeAsync(100, None));

        Assert.Equal(Answer, await Requests.BeginAsync(Scope, "new", "body", None));
        Assert.Equal(0, await Requests.PurgeAsync(100, None));
    }

    [Fact]
    public async Task PurgeAsync_MoreThanAtOnce_LeavesTheRest()
    {
        foreach (var key in Enumerable.Range(0, 7))
        {
            await Requests.BeginAsync(Scope, $"{key}", "body", None);
        }

        Time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(5, await Requests.PurgeAsync(5, None));
        Assert.Equal(2, await Requests.PurgeAsync(5, None));
    }

    [Fact]
    public async Task PurgeAsync_AskedForNone_Throws() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Requests.PurgeAsync(0, None));

    private Task<IdempotencyOutcome> BeginAsync(string body = "body") => Requests.BeginAsync(Scope, "key", body, None);

    private async Task<string> ClaimAsync() => Assert.IsType<IdempotencyOutcome.Started>(await BeginAsync()).Claim;

    /// <summary>A request that is slower than its lease, and the one that took its claim over just now.</summary>
    private async Task<(string Slow, string Owner)> TakeOverAsync()
    {
        var slow = await ClaimAsync();
        Time.Advance(TableIdempotencyStore.Lease);
        return (slow, await ClaimAsync());
    }
}
