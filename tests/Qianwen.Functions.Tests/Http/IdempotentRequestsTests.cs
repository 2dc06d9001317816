using Microsoft.AspNetCore.Http;
using Qianwen.Azure.Identity;
using Qianwen.Azure.Tables;
using Qianwen.Functions.Http;
using Qianwen.LocalHost.Storage;
using Qianwen.LocalHost.Tables;
using Qianwen.LocalHost.Time;

namespace Qianwen.Functions.Tests.Http;

/// <summary>Requests that are slower than their claim holds, beside the repeat that took over, in virtual time.</summary>
public sealed class IdempotentRequestsTests : IAsyncDisposable
{
    private static readonly PersonIdentity Lin = new("lin");
    private readonly LocalDatabase _database = LocalDatabase.InMemory();
    private readonly VirtualTimeProvider _time = new();
    private readonly IdempotentRequests _requests;

    public IdempotentRequestsTests()
    {
        var tables = new TableCatalog(new LocalTableServiceClient(_database, _time));
        _requests = new IdempotentRequests(new TableIdempotencyStore(tables, _time));
    }

    [Fact]
    public async Task RunAsync_SlowOneFailsAfterItWasTakenOver_TheNewOwnerIsStillTheOnlyOne()
    {
        var (slow, taken) = await TwoUnderWayAsync();

        slow.SetException(new InvalidOperationException("slow and broken"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => taken.Slow);

        Assert.IsType<ApiProblem>(await RunAsync(NotToRun));
        taken.Finish(Answer("owner"));
        Assert.Equal("owner", BodyOf(await taken.Owner));
        Assert.Equal("owner", BodyOf(await RunAsync(NotToRun)));
    }

    [Fact]
    public async Task RunAsync_SlowOneIsRefusedAfterItWasTakenOver_TheOwnersAnswerStays()
    {
        var (slow, taken) = await TwoUnderWayAsync();
        taken.Finish(Answer("owner"));
        await taken.Owner;

        slow.SetResult(Problems.KeyReused);
        await taken.Slow;

        Assert.Equal("owner", BodyOf(await RunAsync(NotToRun)));
    }

    [Fact]
    public async Task RunAsync_SlowOneAnswersAfterItWasTakenOver_ItsSenderIsAnsweredAndTheOwnersAnswerIsKept()
    {
        var (slow, taken) = await TwoUnderWayAsync();

        slow.SetResult(Answer("slow"));
        Assert.Equal("slow", BodyOf(await taken.Slow));
        Assert.IsType<ApiProblem>(await RunAsync(NotToRun));
        taken.Finish(Answer("owner"));
        await taken.Owner;

        Assert.Equal("owner", BodyOf(await RunAsync(NotToRun)));
    }

    [Fact]
    public async Task RunAsync_SlowOneThatNobodyTookOver_IsRemembered()
    {
        var first = RunAsync(() =>
        {
            _time.Advance(TableIdempotencyStore.Lease * 3);
            return Task.FromResult(Answer("slow"));
        });
        await first;

        Assert.Equal("slow", BodyOf(await RunAsync(NotToRun)));
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static IResult Answer(string body) => new ApiAnswer(202, body, null);

    private static string BodyOf(IResult result) => Assert.IsType<ApiAnswer>(result).Body;

    private static Task<IResult> NotToRun() => throw new InvalidOperationException("The work was to be done once.");

    /// <summary>One request whose claim ran out while it works, and the repeat that took over and works too.</summary>
    private async Task<(TaskCompletionSource<IResult> Slow, UnderWay Taken)> TwoUnderWayAsync()
    {
        var (slow, owner) = (new TaskCompletionSource<IResult>(), new TaskCompletionSource<IResult>());
        var first = await StartAsync(slow);
        _time.Advance(TableIdempotencyStore.Lease);
        var second = await StartAsync(owner);
        return (slow, new UnderWay(first, second, owner.SetResult));
    }

    /// <summary>Runs a request up to the middle of its work.</summary>
    private async Task<Task<IResult>> StartAsync(TaskCompletionSource<IResult> work)
    {
        var isWorking = new TaskCompletionSource();
        var request = RunAsync(() =>
        {
            isWorking.SetResult();
            return work.Task;
        });
        await Task.WhenAny(isWorking.Task, request);
        Assert.True(isWorking.Task.IsCompleted, "The request did not get to its work.");
        return request;
    }

    private Task<IResult> RunAsync(Func<Task<IResult>> work)
    {
        var request = new DefaultHttpContext().Request;
        (request.Method, request.Path) = ("POST", "/api/conversations");
        return _requests.RunAsync(Lin, request, "k-1", "body", work);
    }

    private sealed record UnderWay(Task<IResult> Slow, Task<IResult> Owner, Action<IResult> Finish);
}
