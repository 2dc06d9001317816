using Qianwen.LocalHost.Time;

namespace Qianwen.LocalHost.Tests.Time;

public sealed class WorkTurnTests
{
    private readonly WorkTracker _work = new();

    [Fact]
    public void TurnAsync_WithoutAnOrder_IsAtOnce()
    {
        using var scope = _work.Enter("item");

        Assert.True(_work.TurnAsync(scope).IsCompletedSuccessfully);
    }

    [Fact]
    public async Task TurnAsync_WithAnOrder_OneAtATimeAsChosen()
    {
        var order = new LastFirst();
        _work.Scheduler = order;
        var scopes = new[] { "a", "b", "c" }.Select(_work.Enter).ToList();

        var turns = scopes.Select(_work.TurnAsync).ToList();

        await turns[2];
        Assert.False(turns[0].IsCompleted || turns[1].IsCompleted, "two items run at once");
        scopes[2].Dispose();
        await turns[1];
        Assert.False(turns[0].IsCompleted, "two items run at once");
        scopes[1].Dispose();
        await turns[0];
        Assert.Equal(["a,b,c", "a,b", "a"], order.Asked);
    }

    [Fact]
    public void TurnAsync_SomethingElseIsBusy_Waits()
    {
        _work.Scheduler = new LastFirst();
        var busy = _work.Enter("busy");
        using var item = _work.Enter("item");

        var turn = _work.TurnAsync(item);
        Assert.False(turn.IsCompleted);
        busy.Dispose();

        Assert.True(turn.IsCompleted);
    }

    [Fact]
    public void TurnAsync_ArrivedInAnotherOrder_IsAskedInTheOrderOfEntering()
    {
        var order = new LastFirst();
        _work.Scheduler = order;
        using var first = _work.Enter("first");
        using var second = _work.Enter("second");

        _ = _work.TurnAsync(second);
        _ = _work.TurnAsync(first);

        Assert.Equal(["first,second"], order.Asked);
    }

    [Fact]
    public void Choose_SameSeed_SameChoices()
    {
        Assert.Equal(Choices(7), Choices(7));
        Assert.NotEqual(Choices(7), Choices(8));
        Assert.Equal(5, Choices(0).Distinct().Count());
    }

    private static List<int> Choices(ulong seed)
    {
        var order = new SeededScheduler(seed);
        return [.. Enumerable.Range(0, 50).Select(_ => order.Choose(["a", "b", "c", "d", "e"]))];
    }

    private sealed class LastFirst : IWorkScheduler
    {
        public List<string> Asked { get; } = [];

        public int Choose(IReadOnlyList<string> ready)
        {
            Asked.Add(string.Join(',', ready));
            return ready.Count - 1;
        }
    }
}
