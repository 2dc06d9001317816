namespace Qianwen.Conformance.Durable;

public abstract class TimerConformance<TFixture> : DurableConformance<TFixture>
    where TFixture : IDurableFixture, new()
{
    [Fact]
    public async Task CreateTimer_Delay_FiresAtItsTime()
    {
        var id = await StartMainAsync(async context =>
        {
            var before = context.CurrentUtcDateTime;
            await context.CreateTimer(TimeSpan.FromHours(30), CancellationToken.None);
            return context.CurrentUtcDateTime - before;
        });

        await Host.AdvanceAsync(TimeSpan.FromHours(29));
        var waiting = await Client.GetInstanceAsync(id);
        Assert.True(waiting!.IsRunning);

        Assert.Equal(TimeSpan.FromHours(30), Output<TimeSpan>(await Host.FinishAsync(id)));
    }

    [Fact]
    public async Task CreateTimer_InThePast_FiresAtOnce()
    {
        var instance = await RunMainAsync(async context =>
        {
            await context.CreateTimer(context.CurrentUtcDateTime.AddDays(-1), CancellationToken.None);
            return "done";
        });

        Assert.Equal("done", Output<string>(instance));
    }

    [Fact]
    public async Task CreateTimer_Many_FireInTheOrderOfTheirTimes()
    {
        var instance = await RunMainAsync(async context =>
        {
            var order = new List<int>();
            await Task.WhenAll(new[] { 3, 1, 2 }.Select(Wait));
            return order;

            async Task Wait(int minutes)
            {
                await context.CreateTimer(TimeSpan.FromMinutes(minutes), CancellationToken.None);
                order.Add(minutes);
            }
        });

        Assert.Equal([1, 2, 3], Output<int[]>(instance));
    }

    [Fact]
    public async Task CreateTimer_Cancelled_ThrowsAndNeverHoldsUpTheEnd()
    {
        var instance = await RunMainAsync(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromDays(1), cancellation.Token);
            cancellation.Cancel();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => timer);
            return context.CurrentUtcDateTime;
        });

        Assert.Equal(instance.CreatedAt.UtcDateTime, Output<DateTime>(instance));
        Assert.Equal(instance.CreatedAt, Host.Now);
    }

    [Fact]
    public async Task CreateTimer_LosesToActivity_IsCancelled()
    {
        Functions.Activity<string, string>("quick", text => text);

        var instance = await RunMainAsync(async context =>
        {
            using var cancellation = new CancellationTokenSource();
            var timer = context.CreateTimer(TimeSpan.FromMinutes(5), cancellation.Token);
            var activity = context.CallActivityAsync<string>("quick", "tea");
            var winner = await Task.WhenAny(timer, activity);
            cancellation.Cancel();
            return winner == activity ? await activity : "timeout";
        });

        Assert.Equal("tea", Output<string>(instance));
        Assert.Equal(instance.CreatedAt, Host.Now);
    }

    [Fact]
    public async Task Restart_WhileTimerWaits_FiresAtItsTime()
    {
        var id = await StartMainAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.FromMinutes(10), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });
        await Host.AdvanceAsync(TimeSpan.FromMinutes(4));

        await Host.RestartAsync();
        var instance = await Host.FinishAsync(id);

        Assert.Equal(instance.CreatedAt.UtcDateTime.AddMinutes(10), Output<DateTime>(instance));
    }

    /// <summary>Timers longer than a backend can wait at once are documented to work: the limit is the engine's to hide.</summary>
    [Fact]
    public async Task CreateTimer_Years_FiresAtItsTime()
    {
        var instance = await RunMainAsync(async context =>
        {
            await context.CreateTimer(TimeSpan.FromDays(1_000), CancellationToken.None);
            return context.CurrentUtcDateTime;
        });

        Assert.Equal(instance.CreatedAt.UtcDateTime.AddDays(1_000), Output<DateTime>(instance));
    }

    [Fact]
    public async Task CreateTimer_Hundreds_EachFiresAtItsTime()
    {
        var instance = await RunMainAsync(async context =>
        {
            var start = context.CurrentUtcDateTime;
            var waits = Enumerable.Range(0, 300).Select(i => TimeSpan.FromSeconds((i * 7 % 300) + 1)).ToList();
            var fired = await Task.WhenAll(waits.Select(Wait));
            return fired.SequenceEqual(waits);

            async Task<TimeSpan> Wait(TimeSpan delay)
            {
                await context.CreateTimer(delay, CancellationToken.None);
                return context.CurrentUtcDateTime - start;
            }
        });

        Assert.True(Output<bool>(instance));
        Assert.Equal(instance.CreatedAt.AddSeconds(300), instance.LastUpdatedAt);
    }
}
